package org.norma.publications.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.projects.ProjectId;
import org.norma.publications.Announcement;
import org.norma.publications.Approval;
import org.norma.publications.CautionNotes;
import org.norma.publications.Publication;
import org.norma.publications.Publications;

import org.springframework.stereotype.Component;

/** Puts announcements together with the editions and authorities they name. */
@Component
class AnnouncementViews {

	private final Editions editions;

	private final BodyService bodies;

	private final Publications publications;

	private final CautionNotes cautions;

	AnnouncementViews(Editions editions, BodyService bodies, Publications publications, CautionNotes cautions) {
		this.cautions = cautions;
		this.editions = editions;
		this.bodies = bodies;
		this.publications = publications;
	}

	/** For a list: without what was replaced, in as many queries for one as for many. */
	List<AnnouncementView> of(List<Announcement> announcements) {
		return views(announcements, (edition) -> List.of());
	}

	/** For its own page. */
	AnnouncementView of(Announcement announcement) {
		return views(List.of(announcement), this::replaced).get(0);
	}

	private List<RelatedEdition> replaced(EditionSummary edition) {
		return this.editions.relatedTo(new EditionId(edition.id()))
			.stream()
			.filter((each) -> each.stated() && each.kind() == RelationKind.REPLACES)
			.toList();
	}

	private List<AnnouncementView> views(List<Announcement> announcements,
			Function<EditionSummary, List<RelatedEdition>> replaced) {
		var ids = announcements.stream().flatMap((each) -> each.editions().stream()).distinct().toList();
		var editions = byId(this.editions.byIds(ids), EditionSummary::id);
		var published = byId(this.publications.ofEditions(ids), (each) -> each.editionId().value());
		var approvals = byId(
				this.publications.approvalsOf(published.values().stream().map(Publication::projectId).toList()),
				Approval::projectId);
		var authorities = this.bodies.byIds(announcements.stream().map(Announcement::authorityId).distinct().toList());
		var views = new ArrayList<AnnouncementView>();
		for (var each : announcements) {
			var lines = each.editions()
				.stream()
				.flatMap((id) -> Stream.ofNullable(editions.get(id)))
				.map((edition) -> line(edition, published, approvals, replaced))
				.toList();
			views.add(new AnnouncementView(each, authorities.get(each.authorityId()), lines));
		}
		return views;
	}

	private AnnouncementView.Line line(EditionSummary edition, Map<UUID, Publication> published,
			Map<ProjectId, Approval> approvals, Function<EditionSummary, List<RelatedEdition>> replaced) {
		var publication = published.get(edition.id());
		var approval = (publication != null) ? approvals.get(publication.projectId()) : null;
		var older = replaced.apply(edition);
		return new AnnouncementView.Line(edition, publication, approval, older, transition(publication, older),
				this.cautions.of(approval, publication));
	}

	/** While both may be applied: from the publication to the end of what is replaced. */
	private static @Nullable LocalDate transition(@Nullable Publication publication, List<RelatedEdition> older) {
		if (publication == null || older.stream().allMatch(RelatedEdition::partly)) {
			return null;
		}
		var until = publication.transitionUntil();
		return until.isBefore(publication.publishedOn()) ? null : until;
	}

	private static <K, V> Map<K, V> byId(List<V> all, Function<V, K> id) {
		return all.stream().collect(Collectors.toMap(id, Function.identity()));
	}

}
