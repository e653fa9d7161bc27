package org.norma.publications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionNotes;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LegalBasis;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectId;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Text, announcement, supervision and transition on the page of an edition. */
@Component
class PublishedEditionNotes implements EditionNotes {

	private static final String FOUND = """
			select p.project_id, p.text_public_on, p.one_person, p.one_person_acts, a.exemptions, a.supervisor,
				a.supervision_basis, n.id, n.kind, n.year, n.number, n.announced_on, (select array_agg(
					t.edition_id || ' ' || t.transition_until) from publication t
					where t.edition_id = any (:replacing) and t.transition_until is not null) as transitions
			from (select cast(:id as uuid) as edition_id) e
			left join publication p using (edition_id)
			left join approval a using (project_id)
			left join announcement_edition ae using (edition_id)
			left join announcement n on n.id = ae.announcement_id
			order by n.announced_on, n.id
			""";

	private static final String TRANSITION = "arrows-exchange";

	private final JdbcClient jdbc;

	private final LevelDirectory levels;

	private final DeclaredNotes declared;

	private final CautionNotes cautions;

	private final ProjectNotes project;

	private final SupervisorNames supervisors;

	PublishedEditionNotes(JdbcClient jdbc, LevelDirectory levels, DeclaredNotes declared, CautionNotes cautions,
			ProjectNotes project, SupervisorNames supervisors) {
		this.supervisors = supervisors;
		this.project = project;
		this.jdbc = jdbc;
		this.levels = levels;
		this.declared = declared;
		this.cautions = cautions;
	}

	@Override
	public List<EditionNote> of(Edition edition, List<RelatedEdition> related, LocalDate asOf) {
		var found = this.jdbc.sql(FOUND)
			.param("id", edition.id().value())
			.param("replacing", PartTransitions.replacing(edition, related))
			.query(PublishedEditionNotes::found)
			.list();
		var notes = new ArrayList<EditionNote>();
		published(edition, found.get(0), asOf, notes);
		if (found.get(0).project() != null) {
			notes.addAll(this.cautions.of("/projects/" + found.get(0).project(), found.get(0).exemptions(),
					found.get(0).onePerson(), found.get(0).onePersonActs()));
			notes.addAll(this.declared.of(new ProjectId(found.get(0).project()), asOf));
			notes.addAll(this.project.of(new ProjectId(found.get(0).project())));
		}
		related.stream()
			.filter((each) -> each.kind() == RelationKind.REPLACES && each.edition() != null && !each.partly())
			.forEach((each) -> transition(edition, each, asOf, notes));
		PartTransitions.add(edition, related, found.get(0).transitions(), asOf, notes);
		found.stream()
			.filter((each) -> each.announcedOn() != null && !each.announcedOn().isAfter(asOf))
			.forEach((each) -> notes.add(new EditionNote("speakerphone",
					"publications.note.announcement." + each.announcementKind(), List.of(String.valueOf(each.year()),
							String.valueOf(each.number()), String.valueOf(each.announcedOn())),
					"/announcements/" + each.announcement())));
		return notes;
	}

	private void published(Edition edition, Found found, LocalDate asOf, List<EditionNote> notes) {
		if (found.textPublicOn() != null && !found.textPublicOn().isAfter(asOf)) {
			notes.add(new EditionNote("book", "publications.note.text", List.of(),
					"/standards/" + edition.slug() + "/text"));
		}
		if (found.supervisor() != null && found.basis() != null) {
			notes.add(new EditionNote("gavel", "publications.note.supervisor",
					List.of(this.supervisors.of(found.supervisor()), LegalBasis.said(found.basis())), null));
		}
	}

	/**
	 * While the new edition is published and the old one is still in force, which may be
	 * longer than to the day on which the new one takes effect. That both may be applied
	 * before that day is a rule of the level: without one it is not said.
	 */
	private void transition(Edition edition, RelatedEdition other, LocalDate asOf, List<EditionNote> notes) {
		var beside = Objects.requireNonNull(other.edition());
		var newer = other.stated() ? edition.validity() : beside.validity();
		var older = other.stated() ? beside.validity() : edition.validity();
		var end = older.endsOn();
		if (newer.startsOn() == null || end == null || end.isBefore(newer.startsOn()) || !asOf.isBefore(end)
				|| !newer.isKnownOn(asOf)) {
			return;
		}
		var rules = this.levels.rulesOf(new LevelCode(edition.level()), asOf);
		var until = String.valueOf(older.until());
		var page = "/standards/" + beside.slug();
		var text = rules.text(Rule.TRANSITION).map((each) -> each.in(LocaleContextHolder.getLocale()));
		var must = (edition.bindingOn(asOf).whole() == Binding.MANDATORY) ? ".must" : "";
		notes.add(text
			.map((rule) -> new EditionNote(TRANSITION, "publications.note.transition" + must,
					List.of(beside.designation(), until, rule, IssueDates.basis(rules, Rule.TRANSITION)), page))
			.orElseGet(() -> end.isAfter(newer.startsOn())
					? new EditionNote(TRANSITION, "publications.note.transition.both" + must,
							List.of(beside.designation(), until, String.valueOf(newer.startsOn())), page)
					: new EditionNote(TRANSITION, "publications.note.transition.none",
							List.of(other.stated() ? beside.designation() : edition.designation(), until,
									other.stated() ? edition.designation() : beside.designation(),
									String.valueOf(newer.startsOn())),
							page)));
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(row.getObject("project_id", UUID.class), row.getObject("text_public_on", LocalDate.class),
				row.getString("supervisor"), row.getString("supervision_basis"), row.getObject("id", UUID.class),
				row.getString("kind"), row.getInt("year"), row.getInt("number"),
				row.getObject("announced_on", LocalDate.class), row.getString("exemptions"),
				row.getString("one_person"), row.getString("one_person_acts"),
				PartTransitions.read(row.getArray("transitions")));
	}

	/**
	 * An announcement of the edition, if there is one, with what its publication says.
	 */
	private record Found(@Nullable UUID project, @Nullable LocalDate textPublicOn, @Nullable String supervisor,
			@Nullable String basis, @Nullable UUID announcement, @Nullable String announcementKind, int year,
			int number, @Nullable LocalDate announcedOn, @Nullable String exemptions, @Nullable String onePerson,
			@Nullable String onePersonActs, Map<UUID, LocalDate> transitions) {
	}

}
