package org.norma.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists needs and counts who supports them. */
@Repository
class NeedLists {

	private final JdbcClient jdbc;

	NeedLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** {@code N-2026-0042}: the number is taken in the transaction that uses it. */
	String nextCode(Year year) {
		int next = this.jdbc.sql("""
				insert into need_counter (name, last) values (:name, 1)
				on conflict (name) do update set last = need_counter.last + 1 returning last
				""").param("name", "need-" + year).query(Integer.class).single();
		return String.format(Locale.ROOT, "N-%s-%04d", year, next);
	}

	/** Most supported first, then newest. */
	Page<NeedRow> search(NeedFilter filter, Pageable page) {
		var values = new HashMap<String, Object>();
		var where = where(filter, values);
		var rows = this.jdbc.sql(NeedVoices.VOICES.formatted("") + """
				select n.*, coalesce(v.voices, 0) as supports from need n
				left join (select need_id, count(*) as voices from voice group by need_id) v on v.need_id = n.id
				""" + where + " order by supports desc, n.stated_at desc, n.id limit :limit offset :offset")
			.params(values)
			.param("limit", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> row(row))
			.list();
		return new PageImpl<>(rows, page,
				this.jdbc.sql("select count(*) from need n " + where).params(values).query(Long.class).single());
	}

	private static String where(NeedFilter filter, Map<String, Object> values) {
		var where = new StringBuilder("where n.state <> 'UNCONFIRMED'");
		if (filter.words() != null && !filter.words().isBlank()) {
			where.append(" and (n.subject ilike :words or n.products ilike :words or n.code ilike :words)");
			values.put("words",
					"%" + filter.words()
						.replace("\0", "")
						.strip()
						.replace("\\", "\\\\")
						.replace("%", "\\%")
						.replace("_", "\\_") + "%");
		}
		if (filter.sector() != null && !filter.sector().isBlank()) {
			where.append(" and n.sector = :sector");
			values.put("sector", filter.sector());
		}
		if (filter.state() != null) {
			where.append(" and n.state = :state");
			values.put("state", filter.state().name());
		}
		return where.toString();
	}

	boolean support(NeedId need, UUID account) {
		return this.jdbc
			.sql("insert into need_support (need_id, account_id) values (:need, :account) on conflict do nothing")
			.param("need", need.value())
			.param("account", account)
			.update() > 0;
	}

	boolean supportedBy(NeedId need, UUID account) {
		return this.jdbc
			.sql("select exists (select 1 from need_support where need_id = :need and account_id = :account)")
			.param("need", need.value())
			.param("account", account)
			.query(Boolean.class)
			.single();
	}

	/** Who supports a merged need supports the other one. */
	void move(NeedId from, NeedId to) {
		this.jdbc.sql("""
				insert into need_support (need_id, account_id) select :to, account_id from need_support
				where need_id = :from on conflict do nothing
				""").param("to", to.value()).param("from", from.value()).update();
	}

	/**
	 * Needs nobody has looked at, and those that one of the authorities is considering,
	 * oldest first.
	 * @param sectors of which new needs are looked at, empty for all
	 * @param all whether those considered by any authority belong to them
	 */
	List<NeedRow> open(Collection<UUID> authorities, Collection<String> sectors, boolean all) {
		return this.jdbc.sql("""
				select n.*, 0 as supports from need n where (n.state = 'RECEIVED'
				and (:anySector or n.sector is null or left(n.sector, 1) = any(:sectors))) or (n.state = 'CONSIDERED'
				and (:all or n.handled_for is null or n.handled_for = any(:authorities)))
				order by n.stated_at limit 200
				""")
			.param("all", all)
			.param("anySector", sectors.isEmpty())
			.param("sectors", sectors.toArray(String[]::new))
			.param("authorities", authorities.toArray(UUID[]::new))
			.query((row, number) -> row(row))
			.list();
	}

	/** Lets the same person or address state one need after the other. */
	void queue(String who) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
			.param("who", "need " + who)
			.query((row) -> {
			});
	}

	private static NeedRow row(ResultSet row) throws SQLException {
		return new NeedRow(row.getObject("id", UUID.class), row.getString("code"), row.getString("subject"),
				row.getString("sector"), Urgency.valueOf(row.getString("urgency")),
				NeedState.valueOf(row.getString("state")), row.getObject("stated_at", OffsetDateTime.class).toInstant(),
				row.getInt("supports"));
	}

}
