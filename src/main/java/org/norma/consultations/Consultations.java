package org.norma.consultations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.documents.Comparison;
import org.norma.documents.Revision;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads rounds and their comments, for pages and for the modules of the later stops. What
 * takes a {@link RoundId} or a code and gives texts asks whether the present person may
 * read it; counts do not.
 */
@Service
@Transactional(readOnly = true)
public class Consultations {

	private final RoundRepository rounds;

	private final CommentLists lists;

	private final Addressees addressees;

	private final RoundTexts texts;

	private final CommentChanges changes;

	private final RoundAccess access;

	private final ConsultationRules rules;

	private final BodyService bodies;

	private final Projects projects;

	Consultations(RoundRepository rounds, CommentLists lists, Addressees addressees, RoundTexts texts,
			CommentChanges changes, RoundAccess access, ConsultationRules rules, BodyService bodies,
			Projects projects) {
		this.rounds = rounds;
		this.lists = lists;
		this.addressees = addressees;
		this.texts = texts;
		this.changes = changes;
		this.access = access;
		this.rules = rules;
		this.bodies = bodies;
		this.projects = projects;
	}

	/** All rounds of a project, oldest first, whoever asks. */
	public List<RoundSummary> rounds(ProjectId project) {
		return this.rounds.ofProject(project).stream().map((round) -> round.summary(this.rules.today())).toList();
	}

	public RoundCounts counts(RoundId round) {
		return this.addressees.counts(round);
	}

	/** One query for any number of rounds. */
	public Map<RoundId, RoundCounts> counts(Collection<RoundId> rounds) {
		return this.addressees.counts(rounds);
	}

	/**
	 * A round that the present person may read.
	 * @throws org.norma.shared.NotFound otherwise
	 */
	public RoundView round(RoundId id) {
		var round = this.rounds.findById(id).orElseThrow(RoundAccess::notFound).summary(this.rules.today());
		var project = this.access.readable(round);
		return new RoundView(round, project, counts(id), this.rules.period(project),
				this.access.mayLead(round, project), round.running() && this.access.mayComment(round, project),
				this.access.seesTable(round, project), this.access.mayDecide(project),
				this.access.speaksForOthers(project), this.access.readsRevisions(project));
	}

	/** The frozen text of a round; empty for withdrawals and proposals. */
	public Optional<Revision> text(RoundView view) {
		return this.texts.text(view.round());
	}

	/**
	 * What changed in the text since, once the round is over and a newer text is frozen.
	 */
	public Optional<Comparison> changes(RoundView view) {
		return this.texts.changes(view.round());
	}

	public boolean changed(RoundView view) {
		return this.texts.changed(view.round());
	}

	/** Confirmed comments in the order of the text. */
	public Page<CommentRow> comments(RoundView view, CommentFilter filter, Pageable page) {
		var codes = Boolean.TRUE.equals(filter.unchanged()) ? this.changes.due(view) : null;
		return named(this.lists.page(view.round().id(), filter, codes, page));
	}

	/** Where no unit was named, the commenter's body is; one query for the whole page. */
	private Page<CommentRow> named(Page<CommentRow> rows) {
		var bodies = this.bodies
			.byIds(rows.stream().flatMap((row) -> Stream.ofNullable(row.bodyId())).distinct().toList());
		return rows.map((row) -> row.of(Optional.ofNullable(row.bodyId())
			.flatMap((body) -> Optional.ofNullable(bodies.get(body)))
			.map((body) -> body.names().in(LocaleContextHolder.getLocale()))
			.orElse(null)));
	}

	/** How many comments each clause has, by its lineage. */
	public Map<UUID, Integer> perClause(RoundView view) {
		return this.lists.perClause(view.round().id());
	}

	public List<GroupRow> groups(RoundView view) {
		return this.lists.groups(view.round().id());
	}

	public List<Addressee> addressees(RoundView view) {
		return this.addressees.of(view.round().id());
	}

	/**
	 * A comment by its number, of a round that the present person may read.
	 */
	public CommentRow comment(String code) {
		var comment = this.lists.byCode(code).orElseThrow(RoundAccess::notFound);
		round(comment.roundId());
		return named(new PageImpl<>(List.of(comment))).getContent().get(0);
	}

	/** Whether the present person said to say the same. */
	public boolean supported(CommentRow comment) {
		return Actor.current().map((person) -> this.lists.supportedBy(comment.id(), person.accountId())).orElse(false);
	}

	/** The comments of a page to which the present person said to say the same. */
	public Set<CommentId> supported(Page<CommentRow> comments) {
		return Actor.current()
			.map((person) -> this.lists.supportedBy(comments.map(CommentRow::id).getContent(), person.accountId()))
			.orElse(Set.of());
	}

	/** How long the public must be heard on the project. */
	public Period period(ProjectView project) {
		return this.rules.period(project);
	}

	/** Why a round of the kind cannot be opened on the project at all. */
	public Optional<RuleBroken> refuseKind(ProjectId id, @Nullable RoundKind kind) {
		var project = this.projects.byId(id).orElseThrow(RoundAccess::notFound);
		if (kind == RoundKind.PUBLICITY) {
			return Optional.of(new RuleBroken("consultations.refused.publicity"));
		}
		return (kind == RoundKind.COMMITTEE && project.committeeId() == null)
				? Optional.of(new RuleBroken("consultations.refused.no-committee", project.code())) : Optional.empty();
	}

	public LocalDate today() {
		return this.rules.today();
	}

}
