package org.norma.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.shared.Act;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups comments and says what becomes of them; each commenter is told. */
@Service
@Transactional
public class DispositionService {

	private static final int LONGEST_NAME = 200;

	private final RoundRepository rounds;

	private final CommentRepository comments;

	private final CommentLists lists;

	private final RoundTexts texts;

	private final RoundAccess access;

	private final RoundNotices notices;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DispositionService(RoundRepository rounds, CommentRepository comments, CommentLists lists, RoundTexts texts,
			RoundAccess access, RoundNotices notices, ApplicationEventPublisher events, Clock clock) {
		this.rounds = rounds;
		this.comments = comments;
		this.lists = lists;
		this.texts = texts;
		this.access = access;
		this.notices = notices;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Disposes one comment as it stands; the answer is required. What is accepted changes
	 * the clause that the comment is about.
	 */
	public void dispose(String code, Disposition decided, String answer) {
		dispose(code, null, Answer.of(decided, answer));
	}

	/**
	 * Disposes one comment.
	 * @param seen the version that the person saw
	 * @throws RuleBroken when somebody disposed it meanwhile, or the answer is missing
	 */
	public void dispose(String code, @Nullable Integer seen, Answer answer) {
		var comment = this.comments.lock(code).filter(Comment::confirmed).orElseThrow(RoundAccess::notFound);
		led(comment.roundId());
		comment.refuseUnseen(seen, this.clock.getZone());
		dispose(comment.roundId(), List.of(comment), answer);
	}

	/** Disposes several comments of a round alike, as they stand. */
	public void disposeAll(RoundId round, Collection<String> codes, Disposition decided, String answer) {
		disposeAll(round, codes, Map.of(), Answer.of(decided, answer));
	}

	/**
	 * Disposes several comments of a round alike.
	 * @param seen the versions that the person saw, by the numbers of the comments
	 */
	public void disposeAll(RoundId round, Collection<String> codes, Map<String, Integer> seen, Answer answer) {
		led(round);
		var chosen = codes.isEmpty() ? List.<Comment>of() : this.comments.lockAll(round, codes);
		chosen.forEach((comment) -> comment.refuseUnseen(seen.get(comment.code()), this.clock.getZone()));
		dispose(round, chosen, answer);
	}

	/**
	 * Disposes a whole group alike; those disposed one by one before keep their answers.
	 */
	public void disposeGroup(RoundId round, UUID group, Answer answer) {
		led(round);
		dispose(round, this.comments.lockGroup(round, group).stream().filter((each) -> !each.disposed()).toList(),
				answer);
	}

	private void dispose(RoundId id, List<Comment> chosen, Answer answer) {
		var round = round(id);
		var project = led(round);
		refuseNone(chosen);
		var decided = answer.disposition();
		var named = named(round, answer);
		for (var comment : chosen) {
			refuseLate(comment, project, answer);
			var before = comment.disposition().map(Disposition::name).orElse("");
			var change = change(round, comment, answer, named);
			comment.dispose(decided, answer.text(), change, RoundAccess.name(), this.clock.instant());
			this.events
				.publishEvent(Act
					.by(RoundAccess.role(), "comment.disposed", "comment", comment.code(),
							Map.of("disposition", before), Map.of("disposition", decided.name(), "project",
									project.code(), "clauses", (change != null) ? change.said() : ""))
					.because(answer.text().strip()));
			this.notices.disposed(comment, project);
		}
		this.comments.saveAllAndFlush(chosen);
	}

	/** The clauses that the answer names, looked up once for all comments. */
	private PromisedChange named(RoundSummary round, Answer answer) {
		return (answer.disposition().changes() && !answer.change().clauses().isEmpty())
				? this.texts.named(round, answer.change().clauses()) : PromisedChange.WHOLE;
	}

	/** Proposals and withdrawals have no text that could change. */
	private static @Nullable PromisedChange change(RoundSummary round, Comment comment, Answer answer,
			PromisedChange named) {
		if (!answer.disposition().changes() || round.revisionId() == null) {
			return null;
		}
		if (answer.change().own()) {
			return comment.ownClause();
		}
		return named.whole() ? comment.wholeText() : named;
	}

	/**
	 * An answer stands once the project has left the stage; in review it may still name
	 * another clause for the same change.
	 */
	private void refuseLate(Comment comment, ProjectView project, Answer answer) {
		var open = (project.stage() == Stage.REVIEW && comment.saysAlready(answer))
				|| project.stage() == Stage.CONSULTATION || project.stage() == Stage.PROPOSAL
				|| project.stage() == Stage.DRAFTING;
		if (comment.disposed() && !open) {
			throw new RuleBroken("consultations.refused.answered", comment.code(), project.code(),
					project.stage().code());
		}
	}

	/** Refuses who does not answer in the round. */
	public void refuseUnlessLed(RoundId round) {
		led(round);
	}

	/** Puts comments that say the same together; an empty name takes them apart. */
	public void group(RoundId round, Collection<String> codes, @Nullable String name) {
		var project = led(round);
		var chosen = codes.isEmpty() ? List.<Comment>of() : this.comments.lockAll(round, codes);
		refuseNone(chosen);
		var called = (name != null) ? name.strip() : "";
		if (called.length() > LONGEST_NAME) {
			throw new RuleBroken("consultations.refused.group-too-long", String.valueOf(called.length()),
					String.valueOf(LONGEST_NAME));
		}
		var group = called.isEmpty() ? null : this.lists.group(round, called);
		chosen.forEach((comment) -> comment.group(group));
		this.comments.saveAllAndFlush(chosen);
		this.events.publishEvent(Act
			.by(RoundAccess.role(), "comment.grouped", "project", project.code(), Map.of(),
					Map.of("group", called, "comments",
							String.join(", ", chosen.stream().map(Comment::code).limit(20).toList())))
			.among(project.authorityId(), project.committeeId(), project.leadBodyId()));
	}

	private static void refuseNone(List<Comment> chosen) {
		if (chosen.isEmpty()) {
			throw new RuleBroken("consultations.refused.none-chosen");
		}
	}

	private RoundSummary round(RoundId id) {
		return this.rounds.findById(id).orElseThrow(RoundAccess::notFound).summary(LocalDate.now(this.clock));
	}

	private ProjectView led(RoundId id) {
		return led(round(id));
	}

	private ProjectView led(RoundSummary round) {
		var project = this.access.project(round);
		this.access.requireToLead(round, project);
		return project;
	}

}
