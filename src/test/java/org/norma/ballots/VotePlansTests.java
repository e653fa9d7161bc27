package org.norma.ballots;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.norma.Statements;
import org.norma.projects.ProjectTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Red before: votes were asked for by their voter alone and read whole for each seat, so
 * that the work of an office with thousands of projects stood still.
 */
@ProjectTest
class VotePlansTests {

	private static final Pattern BY_BALLOT_AND_VOTER = Pattern
		.compile("on vote( w)?\\s.*?Index Cond: \\(\\(ballot_id = [^)]*\\) AND \\(voter_id = ", Pattern.DOTALL);

	@Autowired
	private Votes votes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void votesAreAskedForByBallotAndVoterAsTheyAreIndexed() {
		var ballots = List.of(new BallotId(UUID.randomUUID()), new BallotId(UUID.randomUUID()));
		var asked = Statements.of(() -> {
			this.votes.count(ballots);
			this.votes.unanswered(ballots);
			this.votes.vacant(ballots);
		});
		assertThat(asked).hasSize(3).allSatisfy((each) -> assertThat(plan(each)).containsPattern(BY_BALLOT_AND_VOTER));
	}

	/** The plan of an office with two thousand ballots of ten voters. */
	private String plan(String logged) {
		var statement = logged.substring(logged.indexOf('[') + 1, logged.lastIndexOf(']'))
			.replace("?", "'" + UUID.randomUUID() + "'");
		List<String> lines = this.transaction.execute((status) -> {
			status.setRollbackOnly();
			fill();
			return this.jdbc.sql("explain " + statement).query(String.class).list();
		});
		return String.join("\n", Objects.requireNonNull(lines));
	}

	private void fill() {
		this.jdbc.sql("set local session_replication_role = replica").update();
		this.jdbc
			.sql("""
					insert into ballot_voter (id, ballot_id, name)
					select gen_random_uuid(), b.id, 'Voter' from (select gen_random_uuid() as id from generate_series(1, 2000)) b,
						generate_series(1, 10)
					""")
			.update();
		this.jdbc.sql("""
				insert into vote (id, ballot_id, voter_id, number, position, cast_at, cast_by)
				select gen_random_uuid(), ballot_id, id, 1, 'APPROVE', now(), 'Voter' from ballot_voter
					where name = 'Voter'
				""").update();
		this.jdbc.sql("analyze ballot_voter").update();
		this.jdbc.sql("analyze vote").update();
	}

}
