package org.norma.ballots;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.Rule;
import org.norma.projects.ProjectView;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/** Until when a ballot may be open: not shorter than the rule asks, and not for ever. */
@Component
class LastDay {

	/** Days proposed where no rule sets them; chosen, no rule says. */
	static final int USUAL_DAYS = 30;

	/** How many times longer than asked a ballot may be open; chosen, no rule says. */
	static final int MOST_TIMES = 4;

	private final BallotRules rules;

	LastDay(BallotRules rules) {
		this.rules = rules;
	}

	int days(ProjectView project) {
		return this.rules.of(project).days(Rule.BALLOT_DAYS).orElse(USUAL_DAYS);
	}

	/** The latest day that a ballot opened on a day may have. */
	LocalDate latest(ProjectView project, LocalDate opened) {
		return opened.plusDays((long) MOST_TIMES * days(project));
	}

	/** The last day of a new ballot; the day of the meeting where none is wished. */
	LocalDate of(ProjectView project, Terms terms, NewBallot wanted) {
		var meeting = wanted.meetingOn();
		var today = this.rules.today();
		if (terms.byMeeting() && (meeting == null || meeting.isBefore(today))) {
			throw new RuleBroken("ballots.refused.meeting", this.rules.levelName(project),
					BallotOpening.basis(terms, terms.kind().approval()));
		}
		var closes = (wanted.closesOn() != null) ? wanted.closesOn()
				: (meeting != null) ? meeting : today.plusDays(days(project));
		refuse(project, terms, today, closes, meeting);
		return closes;
	}

	/** Refuses a last day that has passed, comes too early, or too late. */
	void refuse(ProjectView project, Terms terms, LocalDate opened, LocalDate closes, @Nullable LocalDate meeting) {
		if (closes.isBefore(this.rules.today()) || (meeting != null && closes.isBefore(meeting))) {
			throw new RuleBroken("ballots.refused.day-past", closes.toString());
		}
		int least = terms.number(Rule.BALLOT_DAYS).orElse(0);
		if (closes.isBefore(opened.plusDays(least))) {
			throw new RuleBroken("ballots.refused.days", ChronoUnit.DAYS.between(opened, closes),
					this.rules.levelName(project), least, BallotOpening.basis(terms, Rule.BALLOT_DAYS),
					opened.plusDays(least).toString());
		}
		if (closes.isAfter(latest(project, opened))) {
			throw tooLate(project, opened, closes);
		}
	}

	private RuleBroken tooLate(ProjectView project, LocalDate opened, LocalDate closes) {
		var basis = this.rules.of(project).get(Rule.BALLOT_DAYS).map(EffectiveRule::basis);
		return new RuleBroken(basis.isPresent() ? "ballots.refused.too-long" : "ballots.refused.too-long.usual",
				ChronoUnit.DAYS.between(opened, closes), MOST_TIMES * days(project), MOST_TIMES, days(project),
				this.rules.levelName(project), basis.orElse(""), latest(project, opened).toString());
	}

}
