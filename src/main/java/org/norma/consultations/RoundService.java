package org.norma.consultations;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectView;
import org.norma.projects.Projects;
import org.norma.projects.Stage;
import org.norma.projects.StageMoves;
import org.norma.shared.RuleBroken;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, extends and closes rounds. All days come from the {@link java.time.Clock}:
 * whoever loads rounds of the past sets the clock to their days and acts in their order.
 */
@Service
@Transactional
public class RoundService {

	private final RoundRepository rounds;

	private final Addressees addressees;

	private final RoundAccess access;

	private final ConsultationRules rules;

	private final Projects projects;

	private final StageMoves moves;

	private final DocumentService documents;

	private final RoundNotices notices;

	private final EntityManager entities;

	RoundService(RoundRepository rounds, Addressees addressees, RoundAccess access, ConsultationRules rules,
			Projects projects, StageMoves moves, DocumentService documents, RoundNotices notices,
			EntityManager entities) {
		this.rounds = rounds;
		this.addressees = addressees;
		this.access = access;
		this.rules = rules;
		this.projects = projects;
		this.moves = moves;
		this.documents = documents;
		this.notices = notices;
		this.entities = entities;
	}

	/**
	 * Opens a round today on the text as it stands, which is frozen for it; on a
	 * withdrawal there is no text.
	 * @throws RuleBroken when the period is shorter than the rule, or one runs already
	 */
	public RoundId open(NewRound data) {
		this.access.requireToLead(this.projects.byId(data.project()).orElseThrow(RoundAccess::notFound));
		var project = this.moves.hold(data.project());
		var today = this.rules.today();
		refuse(project, data.kind(), today);
		var round = new Round(project, this.rounds.lastOrdinal(project.id(), data.kind()) + 1, data.kind(), today,
				data.until(), this.rules.period(project, data.kind()), RoundAccess.name());
		if (project.kind() != ProjectKind.WITHDRAWAL) {
			freeze(round, project);
		}
		this.rounds.saveAndFlush(round);
		this.addressees.add(round.id(), data.addressees());
		var summary = round.summary(today);
		note(summary, "consultation.opened", null, summary.openedOn() + " · " + summary.closesOn());
		this.notices.opened(summary, project, data.addressees());
		return round.id();
	}

	private void refuse(ProjectView project, RoundKind kind, LocalDate today) {
		if (project.stage() != Stage.CONSULTATION) {
			throw new RuleBroken("consultations.refused.stage", project.code(), project.stage().code());
		}
		if (kind == RoundKind.PUBLICITY) {
			throw new RuleBroken("consultations.refused.publicity");
		}
		if (kind == RoundKind.COMMITTEE && project.committeeId() == null) {
			throw new RuleBroken("consultations.refused.no-committee", project.code());
		}
		this.rounds.ofProject(project.id())
			.stream()
			.map((each) -> each.summary(today))
			.filter((each) -> each.kind() == kind && each.counts() && each.closedOn() == null)
			.findFirst()
			.ifPresent((each) -> {
				throw new RuleBroken("consultations.refused.open-already", String.valueOf(each.ordinal()),
						each.closesOn().toString());
			});
	}

	private void freeze(Round round, ProjectView project) {
		var document = project.documentId();
		if (document == null) {
			throw new RuleBroken("consultations.refused.no-text", project.code());
		}
		var purpose = (round.kind() == RoundKind.PUBLIC) ? "征求意见稿" : "征求意见稿（委员会）";
		round.about(document, this.documents.freeze(new DocumentId(document), purpose).id().value());
	}

	/** Gives a running round a later last day. */
	public void extend(RoundId id, LocalDate until, String reason) {
		var project = hold(id);
		var round = take(id);
		refuseOfProposal(round);
		round.extend(until, this.rules.today(), this.rules.period(project, round.kind()));
		var summary = save(round);
		note(summary, "consultation.extended", reason, until.toString());
		this.notices.stopped(summary, project, "extended", reason);
	}

	/** Closes a round whose last day is over. */
	public void close(RoundId id) {
		var project = hold(id);
		var round = take(id);
		refuseOfProposal(round);
		round.close(this.rules.today(), RoundAccess.name(), this.rules.period(project));
		var summary = save(round);
		var counts = this.addressees.counts(id);
		note(summary, "consultation.closed", null,
				counts.comments() + " · " + counts.replied() + " · " + counts.sent());
	}

	/**
	 * Ends a running round before its last day, by the authority; everybody concerned is
	 * told. Whether it was long enough is asked by the gate all the same.
	 * @param reason shown publicly on the round
	 */
	public void endEarly(RoundId id, String reason) {
		var project = hold(id);
		if (!this.projects.mayDecide(project, RoundAccess.person())) {
			throw new AccessDeniedException("Not for this round");
		}
		var round = take(id);
		refuseOfProposal(round);
		round.endEarly(this.rules.today(), RoundAccess.name(), reason);
		var summary = save(round);
		note(summary, "consultation.ended-early", reason, summary.closesOn().toString());
		this.notices.stopped(summary, project, "ended-early", reason);
	}

	/** Opinions on a proposal are taken as long as it is public. */
	private static void refuseOfProposal(Round round) {
		if (round.kind() == RoundKind.PUBLICITY) {
			throw new RuleBroken("consultations.refused.of-proposal");
		}
	}

	/** Asks further bodies to reply. */
	public void address(RoundId id, Set<UUID> bodies) {
		var project = hold(id);
		var round = take(id);
		round.refuseUnlessRunning(this.rules.today());
		this.addressees.add(id, bodies);
		note(round.summary(this.rules.today()), "consultation.addressed", null, String.valueOf(bodies.size()));
		this.notices.opened(round.summary(this.rules.today()), project, bodies);
	}

	/**
	 * Records that a body replied without a comment, by its own people; what reached the
	 * authority or the secretariat on paper they enter on its behalf, and it is shown who
	 * did.
	 */
	public void reply(RoundId id, UUID body, boolean noComment) {
		var round = take(id);
		var summary = round.summary(this.rules.today());
		var project = this.access.readable(summary);
		var own = RoundAccess.actsFor(RoundAccess.person(), body);
		if (!own && !this.access.speaksForOthers(project)) {
			throw new AccessDeniedException("Not for this body");
		}
		if (own) {
			round.refuseUnlessRunning(this.rules.today());
			this.addressees.reply(id, body, this.rules.today(), noComment);
		}
		else {
			round.refuseIfClosed();
			this.addressees.enter(id, body, this.rules.today(), noComment, RoundAccess.name());
		}
		note(summary, own ? "consultation.replied" : "consultation.reply-entered", null, this.addressees.codeOf(body));
	}

	/** What is read before the lock is let go: somebody may change it meanwhile. */
	private ProjectView hold(RoundId id) {
		var before = this.rounds.findById(id).orElseThrow(RoundAccess::notFound);
		var round = before.summary(this.rules.today());
		this.entities.detach(before);
		this.access.requireToLead(round, this.access.project(round));
		return this.moves.hold(round.projectId());
	}

	private Round take(RoundId id) {
		return this.rounds.lock(id).orElseThrow(RoundAccess::notFound);
	}

	private RoundSummary save(Round round) {
		return this.rounds.saveAndFlush(round).summary(this.rules.today());
	}

	private void note(RoundSummary round, String verb, @Nullable String reason, String detail) {
		this.moves.note(round.projectId(), RoundAccess.role(), verb, reason, round.ordinal() + " · " + detail);
	}

}
