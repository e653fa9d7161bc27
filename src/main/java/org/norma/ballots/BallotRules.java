package org.norma.ballots;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;
import org.norma.projects.ProjectState;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the rules of a project's level ask of a ballot, and how sentences say it. */
@Component
class BallotRules {

	private final LevelDirectory levels;

	private final MessageSource messages;

	private final Clock clock;

	BallotRules(LevelDirectory levels, MessageSource messages, Clock clock) {
		this.levels = levels;
		this.messages = messages;
		this.clock = clock;
	}

	/** Whether a project moves and is in the stage in which is voted. */
	static boolean underReview(ProjectView project) {
		return project.state() == ProjectState.ACTIVE && project.stage() == Stage.REVIEW;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	RuleSet of(ProjectView project) {
		return this.levels.rulesOf(project.level(), today());
	}

	Terms terms(ProjectView project, BallotKind kind) {
		return Terms.of(kind, of(project));
	}

	String levelName(ProjectView project) {
		return this.levels.level(project.level()).name(LocaleContextHolder.getLocale());
	}

	/**
	 * Who may decide: the committee where there is one and the level says how many must
	 * be in favour; an expert group where the level says it of a group and does not ask
	 * for the committee that there is (Law art. 16). None where the rules ask for no
	 * ballot.
	 */
	List<BallotKind> kinds(ProjectView project) {
		var rules = of(project);
		var kinds = new ArrayList<BallotKind>();
		if (rules.get(Rule.BALLOT_APPROVAL).isPresent() && electorate(project).isPresent()) {
			kinds.add(BallotKind.COMMITTEE);
		}
		if (rules.get(Rule.EXPERT_APPROVAL).isPresent()
				&& !(rules.yes(Rule.COMMITTEE_REQUIRED) && project.committeeId() != null)) {
			kinds.add(BallotKind.EXPERT_GROUP);
		}
		return kinds;
	}

	boolean asksForBallot(ProjectView project) {
		var rules = of(project);
		return rules.get(Rule.BALLOT_APPROVAL).isPresent() || rules.get(Rule.EXPERT_APPROVAL).isPresent();
	}

	/**
	 * The body whose members vote: the committee; where those attending decide, the
	 * association itself when it has none.
	 */
	Optional<UUID> electorate(ProjectView project) {
		return Optional.ofNullable(project.committeeId())
			.or(() -> of(project).yes(Rule.ATTENDANCE_COUNTS) ? Optional.of(project.authorityId()) : Optional.empty());
	}

	/** What must be reached, such as “at least 2/3 for, at most 1/4 against”. */
	String needed(Terms terms) {
		return List
			.of(Rule.EXPERT_GROUP_MINIMUM, Rule.BALLOT_QUORUM, terms.kind().approval(), Rule.BALLOT_AGAINST_MAXIMUM)
			.stream()
			.flatMap((rule) -> terms.term(rule).stream())
			.map((term) -> say("ballots.needed." + term.rule().key(), term.value()))
			.collect(Collectors.joining("; "));
	}

	/** The rules that are met so far, or are not yet, as one sentence each. */
	List<String> sentences(List<Criterion> lines, boolean met) {
		return lines.stream().filter((line) -> line.met() == met).map(this::sentence).toList();
	}

	/** Where the rules say what must be reached, each source once. */
	String bases(Terms terms) {
		return Stream
			.of(Rule.EXPERT_GROUP_MINIMUM, Rule.BALLOT_QUORUM, terms.kind().approval(), Rule.BALLOT_AGAINST_MAXIMUM)
			.flatMap((rule) -> terms.term(rule).stream())
			.map(Term::said)
			.distinct()
			.collect(Collectors.joining("; "));
	}

	/** A line of the arithmetic in words, with the rule and its basis. */
	String sentence(Criterion line) {
		var nobody = line.kind() == Criterion.Kind.APPROVAL && line.whole() == 0;
		var key = "ballots.line." + line.kind() + (nobody ? ".nobody" : line.met() ? ".met" : "");
		return say(key, String.valueOf(line.part()), String.valueOf(line.whole()), String.valueOf(line.needed()),
				Math.max(0, line.needed() - line.part()), line.term().value(), line.term().said());
	}

	String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
