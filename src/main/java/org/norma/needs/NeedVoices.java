package org.norma.needs;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who says the same as a need: its supporters, and the proposers and supporters of needs
 * merged into it, each once; its own proposer does not count.
 */
@Repository
class NeedVoices {

	/**
	 * One row a need and other person; the needs with which it begins are to be filled
	 * in.
	 */
	static final String VOICES = """
			with recursive family (root, id) as (
				select id, id from need %s
				union all select f.root, n.id from family f join need n on n.merged_into = f.id),
			voice (need_id, account_id, mail) as (
				(select f.root, n.account_id, n.mail from family f join need n on n.id = f.id
				union select f.root, s.account_id, null from family f join need_support s on s.need_id = f.id)
				except select id, account_id, mail from need)
			""";

	private final JdbcClient jdbc;

	NeedVoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many others say the same. */
	int others(NeedId need) {
		return this.jdbc.sql(VOICES.formatted("where id = :need") + " select count(*) from voice")
			.param("need", need.value())
			.query(Integer.class)
			.single();
	}

	/** Those others, to be told what becomes of it. */
	List<Recipients> of(NeedId need) {
		return this.jdbc.sql(VOICES.formatted("where id = :need") + """
				select account_id, mail, (select min(n.language) from need n join family f on f.id = n.id
					where n.mail = v.mail) as language from voice v
				""")
			.param("need", need.value())
			.query((row, number) -> recipients(row.getObject("account_id", UUID.class), row.getString("mail"),
					row.getString("language")))
			.list();
	}

	private static Recipients recipients(@Nullable UUID account, @Nullable String mail, @Nullable String language) {
		return (account != null) ? Recipients.account(account)
				: Recipients.address(Objects.requireNonNull(mail), language);
	}

}
