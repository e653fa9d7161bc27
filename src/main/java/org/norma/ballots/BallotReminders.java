package org.norma.ballots;

import java.time.Clock;
import java.time.LocalDate;

import org.norma.projects.Projects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who have not voted, once, before a ballot ends. */
@Service
public class BallotReminders {

	/** Days before the last day; chosen, no rule says. */
	static final int DAYS_BEFORE = 3;

	private final BallotRepository ballots;

	private final Electorate electorate;

	private final Votes votes;

	private final BallotNotices notices;

	private final Projects projects;

	private final Clock clock;

	BallotReminders(BallotRepository ballots, Electorate electorate, Votes votes, BallotNotices notices,
			Projects projects, Clock clock) {
		this.ballots = ballots;
		this.electorate = electorate;
		this.votes = votes;
		this.notices = notices;
		this.projects = projects;
		this.clock = clock;
	}

	/** Runs once a day in the cluster; running it again changes nothing. */
	@Transactional
	public void remind() {
		var today = LocalDate.now(this.clock);
		for (var ballot : this.ballots.toRemind(today.plusDays(DAYS_BEFORE))) {
			ballot.remind(today);
			this.projects.byId(ballot.projectId())
				.filter(BallotRules::underReview)
				.ifPresent((project) -> this.notices.reminder(project, ballot.view(this.votes.count(ballot.id())),
						this.electorate.of(ballot.id())));
		}
	}

}
