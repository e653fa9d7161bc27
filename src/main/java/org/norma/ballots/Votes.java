package org.norma.ballots;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every version of every vote, and what they add up to: the last of each voter counts.
 */
@Repository
class Votes {

	private final JdbcClient jdbc;

	Votes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(BallotId ballot, UUID voter, VoteLine vote, boolean recorded, @Nullable Commitment sealed) {
		this.jdbc.sql("""
				insert into vote (id, ballot_id, voter_id, number, position, remark, cast_at, cast_by, recorded, nonce)
				values (:id, :ballot, :voter, :number, :position, :remark, :at, :by, :recorded, :nonce)
				""")
			.param("id", Ids.next())
			.param("ballot", ballot.value())
			.param("voter", voter)
			.param("number", vote.number())
			.param("position", vote.position().name())
			.param("remark", vote.remark())
			.param("at", OffsetDateTime.ofInstant(vote.castAt(), ZoneOffset.UTC))
			.param("by", vote.castBy())
			.param("recorded", recorded)
			.param("nonce", (sealed != null) ? sealed.nonce() : null)
			.update();
	}

	/** All versions of a voter's vote, oldest first. */
	List<VoteLine> of(UUID voter) {
		return this.jdbc.sql("select * from vote where voter_id = :voter order by number")
			.param("voter", voter)
			.query((row, number) -> new VoteLine(row.getInt("number"), Position.valueOf(row.getString("position")),
					row.getString("remark"), row.getObject("cast_at", OffsetDateTime.class).toInstant(),
					row.getString("cast_by")))
			.list();
	}

	/** The votes of which the ledger has only the commitment, by voter and version. */
	List<VoteActs.SealedVote> sealed(BallotId ballot) {
		return this.jdbc
			.sql("""
					select v.name, w.number, w.position, w.remark, w.nonce from vote w join ballot_voter v on v.id = w.voter_id
					where w.ballot_id = :ballot and w.nonce is not null order by v.name, v.id, w.number
					""")
			.param("ballot", ballot.value())
			.query((row, number) -> new VoteActs.SealedVote(row.getString("name"), row.getInt("number"),
					Position.valueOf(row.getString("position")), row.getString("remark"),
					new Commitment(row.getString("nonce"))))
			.list();
	}

	void answer(BallotId ballot, UUID vote, String text, String by, Instant now) {
		this.jdbc.sql("""
				update vote set answer = :text, answer_number = answer_number + 1, answered_by = :by, answered_at = :at
				where ballot_id = :ballot and id = :vote
				""")
			.param("text", text)
			.param("by", by)
			.param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param("ballot", ballot.value())
			.param("vote", vote)
			.update();
	}

	/** Reasons for disapproval that count and have no answer. */
	int unanswered(BallotId ballot) {
		return unanswered(List.of(ballot)).getOrDefault(ballot, 0);
	}

	/** The same of many ballots; those without any are left out. */
	Map<BallotId, Integer> unanswered(Collection<BallotId> ballots) {
		var found = new HashMap<BallotId, Integer>();
		if (!ballots.isEmpty()) {
			this.jdbc
				.sql("""
						select v.ballot_id, count(*) as waiting from ballot_voter v cross join lateral
							(select position, answer from vote where ballot_id = v.ballot_id and voter_id = v.id order by number desc limit 1) w
						where v.ballot_id in (:ballots) and w.position = 'DISAPPROVE' and w.answer is null
						group by v.ballot_id
						""")
				.param("ballots", ballots.stream().map(BallotId::value).toList())
				.query((row) -> {
					found.put(new BallotId(row.getObject("ballot_id", UUID.class)), row.getInt("waiting"));
				});
		}
		return found;
	}

	/** Seats without a vote and without a holder; ballots without any are left out. */
	Map<BallotId, Integer> vacant(Collection<BallotId> ballots) {
		var found = new HashMap<BallotId, Integer>();
		if (!ballots.isEmpty()) {
			this.jdbc.sql("""
					select v.ballot_id, count(*) as vacant from ballot_voter v cross join lateral
						(select successor from ballot_departure where voter_id = v.id order by ordinal desc limit 1) d
					where v.ballot_id in (:ballots) and d.successor is null
						and not exists (select 1 from vote where ballot_id = v.ballot_id and voter_id = v.id)
					group by v.ballot_id
					""").param("ballots", ballots.stream().map(BallotId::value).toList()).query((row) -> {
				found.put(new BallotId(row.getObject("ballot_id", UUID.class)), row.getInt("vacant"));
			});
		}
		return found;
	}

	Count count(BallotId ballot) {
		return java.util.Objects.requireNonNull(count(List.of(ballot)).get(ballot));
	}

	/** The count of each ballot, in one query. */
	Map<BallotId, Count> count(Collection<BallotId> ballots) {
		var counts = new HashMap<BallotId, Count>();
		if (!ballots.isEmpty()) {
			this.jdbc
				.sql("""
						select v.ballot_id, count(*) as entitled, count(*) filter (where v.attended) as attending,
							count(*) filter (where w.position = 'APPROVE') as approve,
							count(*) filter (where w.position = 'APPROVE_WITH_COMMENTS') as commented,
							count(*) filter (where w.position = 'DISAPPROVE') as disapprove,
							count(*) filter (where w.position = 'ABSTAIN') as abstain
						from ballot_voter v left join lateral
							(select position from vote where ballot_id = v.ballot_id and voter_id = v.id order by number desc limit 1) w on true
						where v.ballot_id in (:ballots) group by v.ballot_id
						""")
				.param("ballots", ballots.stream().map(BallotId::value).toList())
				.query((row) -> {
					counts.put(new BallotId(row.getObject("ballot_id", UUID.class)),
							new Count(row.getInt("entitled"), row.getInt("attending"), row.getInt("approve"),
									row.getInt("commented"), row.getInt("disapprove"), row.getInt("abstain")));
				});
		}
		return counts;
	}

}
