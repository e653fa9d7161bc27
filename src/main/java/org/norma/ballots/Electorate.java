package org.norma.ballots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.InterestCategory;
import org.norma.shared.Actor;
import org.norma.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The voters of ballots, with the vote of each that counts. */
@Repository
class Electorate {

	private static final String WITH_VOTE = """
			select v.*, w.id as vote_id, coalesce(w.number, 0) as number, w.position, w.remark, w.cast_at, w.cast_by,
				coalesce(w.recorded, false) as recorded, w.answer, w.answered_by, coalesce(w.answer_number, 0) as answer_number
			from ballot_voter v left join lateral
				(select * from vote where ballot_id = v.ballot_id and voter_id = v.id order by number desc limit 1) w on true
			""";

	private final JdbcClient jdbc;

	Electorate(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(BallotId ballot, List<Voter> voters) {
		for (var voter : voters) {
			this.jdbc.sql("""
					insert into ballot_voter (id, ballot_id, account_id, body_id, name, unit, interest)
					values (:id, :ballot, :account, :body, :name, :unit, :interest)
					""")
				.param("id", Ids.next())
				.param("ballot", ballot.value())
				.param("account", voter.accountId(), java.sql.Types.OTHER)
				.param("body", voter.bodyId(), java.sql.Types.OTHER)
				.param("name", voter.name())
				.param("unit", voter.unit())
				.param("interest", (voter.interest() != null) ? voter.interest().name() : null)
				.update();
		}
	}

	void exclude(BallotId ballot, List<Excluded> excluded) {
		for (int at = 0; at < excluded.size(); at++) {
			var each = excluded.get(at);
			this.jdbc.sql("""
					insert into ballot_exclusion (ballot_id, ordinal, name, unit, cause, drafter)
					values (:ballot, :ordinal, :name, :unit, :cause, :drafter)
					""")
				.param("ballot", ballot.value())
				.param("ordinal", at)
				.param("name", each.name())
				.param("unit", each.unit())
				.param("cause", each.cause().name())
				.param("drafter", each.drafter())
				.update();
		}
	}

	List<Excluded> excluded(BallotId ballot) {
		return this.jdbc.sql("select * from ballot_exclusion where ballot_id = :ballot order by ordinal")
			.param("ballot", ballot.value())
			.query((row, number) -> new Excluded(row.getString("name"), row.getString("unit"),
					Excluded.Cause.valueOf(row.getString("cause")), row.getString("drafter")))
			.list();
	}

	List<VoterLine> of(BallotId ballot) {
		return this.jdbc.sql(WITH_VOTE + " where v.ballot_id = :ballot order by v.name, v.id")
			.param("ballot", ballot.value())
			.query(Electorate::line)
			.list();
	}

	/** The voter, whom nobody else changes until the transaction ends. */
	Optional<VoterLine> lock(BallotId ballot, UUID voter) {
		this.jdbc.sql("select id from ballot_voter where ballot_id = :ballot and id = :voter for update")
			.param("ballot", ballot.value())
			.param("voter", voter)
			.query(UUID.class)
			.optional();
		return this.jdbc.sql(WITH_VOTE + " where v.ballot_id = :ballot and v.id = :voter")
			.param("ballot", ballot.value())
			.param("voter", voter)
			.query(Electorate::line)
			.optional();
	}

	/**
	 * Open ballots in which the person holds a seat, with whether it has voted: the seat
	 * of the opening while nobody gave it up, or one that was taken over without a vote.
	 */
	Map<BallotId, Boolean> openFor(Actor person) {
		var found = new java.util.LinkedHashMap<BallotId, Boolean>();
		this.jdbc
			.sql("""
					select b.id, exists (select 1 from vote w where w.ballot_id = v.ballot_id and w.voter_id = v.id) as voted
					from ballot_voter v join ballot b on b.id = v.ballot_id and b.status = 'OPEN'
						left join lateral (select * from ballot_departure where voter_id = v.id order by ordinal desc limit 1) d
							on true
					where (d.voter_id is null and (v.account_id = :account and (b.electorate_id is null
								or b.electorate_id = any (:bodies))
							or v.account_id is null and v.body_id = any (:bodies)))
						or (not d.voted and (d.successor_account = :account and b.electorate_id = any (:bodies)
							or d.successor_body = any (:bodies)))
					order by b.closes_on, b.id
					""")
			.param("account", person.accountId())
			.param("bodies", bodies(person))
			.query((row) -> {
				found.merge(new BallotId(row.getObject("id", UUID.class)), row.getBoolean("voted"),
						Boolean::logicalAnd);
			});
		return found;
	}

	private static UUID[] bodies(Actor person) {
		return Seats.bodies(person).toArray(UUID[]::new);
	}

	void attend(BallotId ballot, UUID voter, boolean present) {
		this.jdbc.sql("update ballot_voter set attended = :present where ballot_id = :ballot and id = :voter")
			.param("present", present)
			.param("ballot", ballot.value())
			.param("voter", voter)
			.update();
	}

	static VoterLine line(ResultSet row, int number) throws SQLException {
		var position = row.getString("position");
		var cast = row.getObject("cast_at", java.time.OffsetDateTime.class);
		return new VoterLine(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
				row.getObject("body_id", UUID.class), row.getString("name"), row.getString("unit"),
				interest(row.getString("interest")), row.getBoolean("attended"), row.getInt("number"),
				row.getObject("vote_id", UUID.class), (position != null) ? Position.valueOf(position) : null,
				row.getString("remark"), (cast != null) ? cast.toInstant() : null, row.getString("cast_by"),
				row.getBoolean("recorded"), row.getString("answer"), row.getString("answered_by"),
				row.getInt("answer_number"));
	}

	private static @Nullable InterestCategory interest(@Nullable String name) {
		return (name != null) ? InterestCategory.valueOf(name) : null;
	}

}
