package org.norma.ballots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gave up seats while ballots were open. */
@Repository
class Departing {

	private final JdbcClient jdbc;

	Departing(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order in which they left. */
	List<Departed> of(BallotId ballot) {
		return this.jdbc.sql("select * from ballot_departure where ballot_id = :ballot order by left_on, ordinal, name")
			.param("ballot", ballot.value())
			.query(Departing::departed)
			.list();
	}

	void add(BallotId ballot, Departed departed) {
		this.jdbc
			.sql("""
					insert into ballot_departure (ballot_id, voter_id, ordinal, name, left_on, reason, requested_by,
						confirmed_by, voted, successor_account, successor_body, successor)
					select :ballot, :voter, coalesce(max(ordinal), 0) + 1, :name, :on, :reason, :requester, :decider, :voted,
						:account, :body, :successor from ballot_departure where voter_id = :voter
					""")
			.param("ballot", ballot.value())
			.param("voter", departed.voter())
			.param("name", departed.name())
			.param("on", departed.leftOn())
			.param("reason", departed.reason(), java.sql.Types.VARCHAR)
			.param("requester", departed.requester(), java.sql.Types.VARCHAR)
			.param("decider", departed.decider(), java.sql.Types.VARCHAR)
			.param("voted", departed.voted())
			.param("account", departed.successorAccount(), java.sql.Types.OTHER)
			.param("body", departed.successorBody(), java.sql.Types.OTHER)
			.param("successor", departed.successor(), java.sql.Types.VARCHAR)
			.update();
	}

	private static Departed departed(ResultSet row, int number) throws SQLException {
		return new Departed(row.getObject("voter_id", UUID.class), row.getString("name"),
				row.getObject("left_on", LocalDate.class), row.getString("reason"), row.getString("requested_by"),
				row.getString("confirmed_by"), row.getBoolean("voted"), row.getObject("successor_account", UUID.class),
				row.getObject("successor_body", UUID.class), row.getString("successor"));
	}

}
