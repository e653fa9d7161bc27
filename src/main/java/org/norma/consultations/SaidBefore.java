package org.norma.consultations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who said what in a round, and who says the same thing twice. */
@Repository
class SaidBefore {

	private final JdbcClient jdbc;

	SaidBefore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the account said in the round so far. */
	Set<Said> by(RoundId round, UUID account) {
		return new HashSet<>(this.jdbc.sql("""
				select * from comment where round_id = :round and account_id = :account and withdrawn_at is null
				""")
			.param("round", round.value())
			.param("account", account)
			.query((row, number) -> new Said(row.getString("organisation"),
					new CommentData(row.getObject("clause_lineage", UUID.class), row.getString("place"),
							CommentType.valueOf(row.getString("type")), row.getString("text"),
							row.getString("proposed_change"), row.getString("reason"))))
			.list());
	}

	/** The comment in which the same person or address said the same, if there is one. */
	Optional<String> same(RoundId round, CommentData data, Commenter by) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("round", round.value());
		values.put("account", by.accountId());
		values.put("mail", by.mail());
		values.put("unit", by.organisation());
		values.put("clause", data.clause());
		values.put("place", data.place());
		values.put("type", data.type().name());
		values.put("text", data.text());
		values.put("change", data.proposedChange());
		values.put("reason", data.reason());
		return this.jdbc.sql("""
				select code from comment where round_id = :round and withdrawn_at is null
				and (account_id = cast(:account as uuid) or mail = cast(:mail as text))
				and text = :text and type = :type and clause_lineage is not distinct from cast(:clause as uuid)
				and place is not distinct from cast(:place as text)
				and organisation is not distinct from cast(:unit as text)
				and proposed_change is not distinct from cast(:change as text)
				and reason is not distinct from cast(:reason as text) order by code limit 1
				""").params(values).query(String.class).optional();
	}

	/** Lets the same person or address comment once after the other. */
	void queue(RoundId round, Commenter by) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
			.param("who", "comment " + round.value() + Objects.requireNonNullElse(by.mail(), "") + by.accountId())
			.query((row) -> {
			});
	}

	/** Everybody whose comment stands in the round. */
	List<Recipients> authors(RoundId round) {
		var accounts = new HashSet<UUID>();
		var addresses = new HashMap<String, Recipients>();
		this.jdbc.sql("""
				select distinct account_id, mail, language from comment
				where round_id = :round and token_hash is null and withdrawn_at is null
				""").param("round", round.value()).query((row) -> {
			var account = row.getObject("account_id", UUID.class);
			var mail = row.getString("mail");
			if (account != null) {
				accounts.add(account);
			}
			else {
				addresses.put(mail, Recipients.address(mail, row.getString("language")));
			}
		});
		var people = accounts.isEmpty() ? Stream.<Recipients>empty()
				: Stream.of(new Recipients(accounts, null, null, Set.of()));
		return Stream.concat(people, addresses.values().stream()).toList();
	}

	/** A comment with the unit for which it was made. */
	record Said(@Nullable String unit, CommentData data) {
	}

}
