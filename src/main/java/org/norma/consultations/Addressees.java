package org.norma.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom rounds were sent, who replied, and what came of them. */
@Repository
class Addressees {

	private static final String COUNTS = """
			select r.id,
				(select count(*) from round_addressee a where a.round_id = r.id) as sent,
				(select count(*) from round_addressee a where a.round_id = r.id and a.replied_on is not null) as replied,
				(select count(*) from round_addressee a where a.round_id = r.id and a.replied_on is not null and not a.no_comment) as with_comments,
				c.comments, c.undisposed, c.accepted, c.partly, c.rejected, c.noted
			from consultation_round r cross join lateral (
				select count(*) as comments, count(*) filter (where disposition is null) as undisposed,
					count(*) filter (where disposition = 'ACCEPTED') as accepted,
					count(*) filter (where disposition = 'PARTLY') as partly,
					count(*) filter (where disposition = 'REJECTED') as rejected,
					count(*) filter (where disposition = 'NOTED') as noted
				from comment where round_id = r.id and token_hash is null and withdrawn_at is null) c
			where r.id in (:ids)
			""";

	private final JdbcClient jdbc;

	private final BodyService bodies;

	Addressees(JdbcClient jdbc, BodyService bodies) {
		this.jdbc = jdbc;
		this.bodies = bodies;
	}

	void add(RoundId round, Collection<UUID> asked) {
		asked.forEach((body) -> this.jdbc
			.sql("insert into round_addressee (round_id, body_id) values (:round, :body) on conflict do nothing")
			.param("round", round.value())
			.param("body", body)
			.update());
	}

	/** Who comments has replied, also after having said that there is no comment. */
	void commented(RoundId round, UUID body, LocalDate on) {
		this.jdbc.sql("""
				update round_addressee set replied_on = coalesce(replied_on, :on), no_comment = false, entered_by = null
				where round_id = :round and body_id = :body
				""").param("round", round.value()).param("body", body).param("on", on).update();
	}

	/** Who takes the last comment back has not replied. */
	void withdrew(RoundId round, UUID body) {
		this.jdbc.sql("""
				update round_addressee set replied_on = null, no_comment = false, entered_by = null
				where round_id = :round and body_id = :body and not no_comment and not exists (select 1 from comment c
					where c.round_id = :round and c.body_id = :body and c.token_hash is null and c.withdrawn_at is null)
				""").param("round", round.value()).param("body", body).update();
	}

	/** What others enter for a body never takes the place of its own reply. */
	void enter(RoundId round, UUID body, LocalDate on, boolean noComment, String by) {
		this.jdbc.sql("""
				insert into round_addressee (round_id, body_id, replied_on, no_comment, entered_by)
				values (:round, :body, :on, :none, :by)
				on conflict (round_id, body_id) do update set replied_on = :on, no_comment = :none, entered_by = :by
				where round_addressee.replied_on is null or round_addressee.entered_by is not null
				""")
			.param("round", round.value())
			.param("body", body)
			.param("on", on)
			.param("none", noComment)
			.param("by", by)
			.update();
	}

	/** A reply of a body that was not asked makes it one of those asked. */
	void reply(RoundId round, UUID body, LocalDate on, boolean noComment) {
		this.jdbc
			.sql("""
					insert into round_addressee (round_id, body_id, replied_on, no_comment)
					values (:round, :body, :on, :none)
					on conflict (round_id, body_id) do update set replied_on = coalesce(round_addressee.replied_on, :on),
						entered_by = null, no_comment = :none and not exists (select 1 from comment c
							where c.round_id = :round and c.body_id = :body and c.token_hash is null and c.withdrawn_at is null)
					""")
			.param("round", round.value())
			.param("body", body)
			.param("on", on)
			.param("none", noComment)
			.update();
	}

	List<Addressee> of(RoundId round) {
		var lines = this.jdbc.sql("select * from round_addressee where round_id = :round")
			.param("round", round.value())
			.query((row, number) -> new Line(row.getObject("body_id", UUID.class),
					row.getObject("replied_on", LocalDate.class), row.getBoolean("no_comment"),
					row.getString("entered_by")))
			.list();
		var named = this.bodies.byIds(lines.stream().map(Line::body).toList());
		return lines.stream()
			.filter((line) -> named.containsKey(line.body()))
			.map((line) -> new Addressee(java.util.Objects.requireNonNull(named.get(line.body())), line.repliedOn(),
					line.noComment(), line.enteredBy()))
			.sorted(java.util.Comparator.comparing((each) -> each.body().code()))
			.toList();
	}

	/** The rounds among these for which one of the bodies was asked. */
	Set<RoundId> asked(Collection<RoundId> rounds, Collection<UUID> bodies) {
		return (rounds.isEmpty() || bodies.isEmpty()) ? Set.of() : Set.copyOf(this.jdbc
			.sql("select distinct round_id from round_addressee where round_id in (:rounds) and body_id in (:bodies)")
			.param("rounds", rounds.stream().map(RoundId::value).toList())
			.param("bodies", bodies)
			.query((row, number) -> new RoundId(row.getObject("round_id", UUID.class)))
			.list());
	}

	/** The running rounds that wait for a reply of one of the bodies. */
	List<RoundId> waitingFor(Collection<UUID> bodies, LocalDate today) {
		return bodies.isEmpty() ? List.of()
				: this.jdbc
					.sql("""
							select distinct r.id from round_addressee a join consultation_round r on r.id = a.round_id
							where a.body_id in (:bodies) and a.replied_on is null and r.closed_on is null and r.halted_on is null and r.closes_on >= :today
							""")
					.param("bodies", bodies)
					.param("today", today)
					.query((row, number) -> new RoundId(row.getObject("id", UUID.class)))
					.list();
	}

	String codeOf(UUID body) {
		return this.bodies.byId(new BodyId(body)).map(BodySummary::code).orElse(body.toString());
	}

	RoundCounts counts(RoundId round) {
		return counts(List.of(round)).getOrDefault(round, RoundCounts.NONE);
	}

	/** One query for any number of rounds. */
	Map<RoundId, RoundCounts> counts(Collection<RoundId> rounds) {
		var found = new HashMap<RoundId, RoundCounts>();
		if (!rounds.isEmpty()) {
			this.jdbc.sql(COUNTS).param("ids", rounds.stream().map(RoundId::value).toList()).query((row) -> {
				found.put(new RoundId(row.getObject("id", UUID.class)), counts(row));
			});
		}
		return found;
	}

	private static RoundCounts counts(ResultSet row) throws SQLException {
		return new RoundCounts(row.getInt("comments"), row.getInt("undisposed"), row.getInt("accepted"),
				row.getInt("partly"), row.getInt("rejected"), row.getInt("noted"), row.getInt("sent"),
				row.getInt("replied"), row.getInt("with_comments"));
	}

	private record Line(UUID body, @org.jspecify.annotations.Nullable LocalDate repliedOn, boolean noComment,
			@org.jspecify.annotations.Nullable String enteredBy) {
	}

}
