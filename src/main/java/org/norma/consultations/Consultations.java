package org.norma.consultations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.norma.documents.Comparison;
import org.norma.documents.Revision;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.shared.Actor;

import org.springframework.data.domain.Page;
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

	private final RoundAccess access;

	private final ConsultationRules rules;

	Consultations(RoundRepository rounds, CommentLists lists, Addressees addressees, RoundTexts texts,
			RoundAccess access, ConsultationRules rules) {
		this.rounds = rounds;
		this.lists = lists;
		this.addressees = addressees;
		this.texts = texts;
		this.access = access;
		this.rules = rules;
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
				this.access.seesTable(round, project));
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
		return this.lists.page(view.round().id(), filter, page);
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
		return comment;
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

	/** How long a round of the project must run, and from which day on it may end. */
	public Period period(ProjectView project) {
		return this.rules.period(project);
	}

	public LocalDate today() {
		return this.rules.today();
	}

}
