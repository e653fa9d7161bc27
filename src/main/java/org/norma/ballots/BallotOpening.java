package org.norma.ballots;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.Stage;
import org.norma.projects.StageMoves;
import org.norma.projects.UpheldObjections;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens ballots on the frozen text. */
@Service
@Transactional
public class BallotOpening {

	private final BallotRepository ballots;

	private final Electorate electorate;

	private final Panels panels;

	private final BallotRules rules;

	private final BallotRights rights;

	private final BallotNotices notices;

	private final Projects projects;

	private final StageMoves moves;

	private final DocumentService documents;

	private final AnswersGate answers;

	private final LastDay lastDay;

	private final UpheldObjections upheld;

	BallotOpening(BallotRepository ballots, Electorate electorate, Panels panels, BallotRules rules,
			BallotRights rights, BallotNotices notices, Projects projects, StageMoves moves, DocumentService documents,
			AnswersGate answers, LastDay lastDay, UpheldObjections upheld) {
		this.ballots = ballots;
		this.electorate = electorate;
		this.panels = panels;
		this.rules = rules;
		this.rights = rights;
		this.notices = notices;
		this.projects = projects;
		this.moves = moves;
		this.documents = documents;
		this.answers = answers;
		this.lastDay = lastDay;
		this.upheld = upheld;
	}

	/** What would be opened, for the person who leads. */
	@Transactional(readOnly = true)
	public OpeningView proposal(ProjectId id) {
		var project = this.projects.byId(id).orElseThrow(() -> new NotFound("projects.not-found", id.value()));
		this.rights.requireHolder(project);
		this.upheld.refuseWhileTheyStand(project);
		var kinds = this.rules.kinds(project);
		var committee = kinds.contains(BallotKind.COMMITTEE) ? this.panels.members(project)
				: new Candidates(List.of(), List.of(), List.of(), List.of());
		var today = this.rules.today();
		return new OpeningView(project, kinds, kinds.stream().map((kind) -> this.rules.terms(project, kind)).toList(),
				committee, this.panels.unbalanced(project, committee), this.panels.experts(),
				today.plusDays(this.lastDay.days(project)), this.lastDay.latest(project, today), today);
	}

	/**
	 * Opens a ballot on the text as it stands.
	 * @throws RuleBroken when the project is not in review, a ballot already decides, a
	 * disapproval of the last one has no answer, an upheld objection stands, or a rule on
	 * voters or days is not met
	 */
	public BallotId open(ProjectId id, NewBallot wanted) {
		var project = this.moves.hold(id);
		var person = this.rights.requireHolder(project);
		var before = this.ballots.ofProject(id);
		if (before.stream().anyMatch((ballot) -> !ballot.isSpent())) {
			throw this.moves.alreadyDone(id);
		}
		refuseOutOfPlace(project, wanted.kind());
		this.upheld.refuseWhileTheyStand(project);
		this.answers.refuseWhileMissing(id);
		var terms = this.rules.terms(project, wanted.kind());
		var candidates = this.panels.of(project, terms, wanted);
		var closes = this.lastDay.of(project, terms, wanted);
		var text = this.documents.freeze(new DocumentId(document(project)),
				this.rules.say("ballots.frozen-for", before.size() + 1));
		var ballot = this.ballots.saveAndFlush(new Ballot(id, this.projects.isPublic(id), before.size() + 1, terms,
				electorateOf(project, wanted.kind()), text.id(), this.rules.today(), person.displayName(), closes,
				wanted.meetingOn()));
		this.electorate.add(ballot.id(), candidates.voters());
		this.electorate.exclude(ballot.id(), candidates.excluded());
		this.moves.note(id, BallotRights.roleOf(person), "ballot.opened", null, closes.toString());
		this.notices.opened(project, ballot.view(new Count(candidates.voters().size(), 0, 0, 0, 0, 0)),
				this.electorate.of(ballot.id()));
		return ballot.id();
	}

	private @Nullable UUID electorateOf(ProjectView project, BallotKind kind) {
		return (kind == BallotKind.COMMITTEE) ? this.rules.electorate(project).orElse(null) : null;
	}

	private void refuseOutOfPlace(ProjectView project, BallotKind kind) {
		if (project.stage() != Stage.REVIEW) {
			throw new RuleBroken("ballots.refused.stage", project.code(), project.stage().code(), Stage.REVIEW.code());
		}
		var kinds = this.rules.kinds(project);
		if (!kinds.contains(kind)) {
			var rule = this.rules.of(project).get(Rule.COMMITTEE_REQUIRED);
			throw new RuleBroken("ballots.refused.kind", this.rules.levelName(project),
					new DefaultMessageSourceResolvable("ballots.kind." + kind),
					rule.map((each) -> each.basis()).orElse("–"));
		}
	}

	private static UUID document(ProjectView project) {
		var document = project.documentId();
		if (document == null) {
			throw new RuleBroken("ballots.refused.no-text", project.code());
		}
		return document;
	}

	static String basis(Terms terms, Rule rule) {
		return terms.term(rule).map(Term::said).orElse("–");
	}

}
