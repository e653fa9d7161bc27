package org.norma.ballots;

import java.util.List;

import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.projects.Gate;
import org.norma.projects.Missing;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.projects.UpheldObjections;
import org.norma.shared.RuleBroken;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A ballot of this round passed on the text as it stands, and every reason for
 * disapproval has an answer (the answers: chosen for Norma, confidence D).
 */
@Component
@Order(10)
class BallotGate implements Gate {

	private final Ballots ballots;

	private final Votes votes;

	private final BallotRules rules;

	private final DocumentService documents;

	private final AnswersGate answers;

	private final BallotRights rights;

	private final UpheldObjections upheld;

	BallotGate(Ballots ballots, Votes votes, BallotRules rules, DocumentService documents, AnswersGate answers,
			BallotRights rights, UpheldObjections upheld) {
		this.ballots = ballots;
		this.votes = votes;
		this.rules = rules;
		this.documents = documents;
		this.answers = answers;
		this.rights = rights;
		this.upheld = upheld;
	}

	@Override
	public String name() {
		return "ballot";
	}

	@Override
	public Stage guards() {
		return Stage.REVIEW;
	}

	@Override
	public boolean concerns(ProjectView project) {
		return this.rules.asksForBallot(project);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Missing> missing(ProjectView project) {
		return this.ballots.deciding(List.of(project.id()))
			.stream()
			.findFirst()
			.map((ballot) -> missing(project, ballot))
			.orElseGet(() -> List.of(this.answers.missing(project.id()).orElseGet(() -> none(project))));
	}

	/** Who may not open one is led nowhere. */
	private Missing none(ProjectView project) {
		if (this.upheld.stand(project)) {
			return new Missing("gate.ballot.upheld", List.of(project.code()), project.href() + "#coordination");
		}
		var kinds = this.rules.kinds(project);
		var terms = this.rules.terms(project, kinds.isEmpty() ? BallotKind.EXPERT_GROUP : kinds.get(0));
		return new Missing("gate.ballot.none",
				List.of(project.code(), this.rules.levelName(project), this.rules.needed(terms), basis(terms)),
				this.rights.holds(project) ? "/ballots/new?project=" + project.id().value() : project.href());
	}

	private static String basis(Terms terms) {
		return terms.term(terms.kind().approval()).map(Term::said).orElse("–");
	}

	private List<Missing> missing(ProjectView project, BallotView ballot) {
		var round = String.valueOf(ballot.round());
		return switch (ballot.status()) {
			case OPEN -> List.of(new Missing("gate.ballot.open", List.of(round, ballot.closesOn().toString(),
					this.rules.needed(ballot.terms()), basis(ballot.terms())), ballot.href()));
			case FAILED -> ballot.tally()
				.criteria()
				.stream()
				.filter((line) -> !line.met())
				.map((line) -> new Missing("gate.ballot.failed", List.of(round, this.rules.sentence(line)),
						ballot.href()))
				.toList();
			case PASSED -> afterPassing(project, ballot);
			case ABANDONED, CANCELLED -> List.of(none(project));
		};
	}

	/**
	 * What voters are asked, or have refused, is not decided without them: a ballot that
	 * runs is ended first, and after one that failed another is held.
	 */
	@Override
	@Transactional(readOnly = true)
	public void refuseExemption(ProjectView project) {
		var held = this.ballots.ofProject(project.id());
		held.stream().filter(BallotView::open).findFirst().ifPresent((ballot) -> {
			throw new RuleBroken("ballots.refused.exempt-open", project.code(), ballot.round(),
					ballot.closesOn().toString(), ballot.voted(), ballot.count().entitled());
		});
		held.stream()
			.filter((ballot) -> ballot.status().closed())
			.reduce((earlier, later) -> later)
			.filter((ballot) -> ballot.status() == BallotStatus.FAILED)
			.ifPresent((ballot) -> {
				throw new RuleBroken("ballots.refused.exempt-failed", project.code(), ballot.round(),
						ballot.count().inFavour(), ballot.count().disapprove(), basis(ballot.terms()));
			});
	}

	@Override
	@Transactional(readOnly = true)
	public void refuseReturn(ProjectView project) {
		this.ballots.ofProject(project.id()).stream().filter(BallotView::open).findFirst().ifPresent((ballot) -> {
			throw new RuleBroken("ballots.refused.return-open", project.code(), ballot.round(),
					ballot.closesOn().toString());
		});
	}

	private List<Missing> afterPassing(ProjectView project, BallotView ballot) {
		int unanswered = this.votes.unanswered(ballot.id());
		if (unanswered > 0) {
			return List.of(new Missing(
					"gate.ballot.unanswered", List.of(String.valueOf(unanswered),
							String.valueOf(ballot.count().disapprove()), String.valueOf(ballot.round())),
					ballot.href() + "#remarks"));
		}
		var document = project.documentId();
		var voted = this.documents.revision(ballot.revisionId());
		var same = document != null
				&& this.documents.text(new DocumentId(document)).sections().equals(voted.sections());
		return same ? List.of() : List.of(new Missing("gate.ballot.changed",
				List.of(voted.identifier(), String.valueOf(ballot.round())), ballot.href()));
	}

}
