package org.norma.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Decides for each row of a batch what becomes of it. The plan lives in temporary tables
 * of the transaction.
 */
@Repository
class BulkPlan {

	private static final String ROWS = """
			create temporary table bulk_plan on commit drop as
			select s.line, coalesce(e.id, s.id) as edition_id, s.key, s.designation, s.source_id, s.exact,
				case when e.id is null then 'ADD'
					when e.source is distinct from :source and not :takeOver then 'KEPT'
					when e.source = :source and e.source_hash = s.source_hash and e.source_gone is null then 'SAME'
					else 'CHANGE' end as action,
				null::text as reason, null::text as argument
			from edition_stage s left join edition e on e.key = s.key
			where s.batch = :batch
			""";

	private static final String TWICE = """
			update bulk_plan p set action = 'REFUSED', reason = 'catalogue.bulk.number-twice', argument = w.winner::text
			from (select key, (array_agg(line order by exact desc, line))[1] as winner
				from bulk_plan group by key having count(*) > 1) w
			where p.key = w.key and p.line <> w.winner
			""";

	private static final String OTHERS_NUMBER = """
			update bulk_plan p set action = 'REFUSED', reason = 'catalogue.bulk.number-of-another', argument = e.designation
			from edition_number n join edition e on e.id = n.edition_id
			where n.key = p.key and p.action = 'ADD'
			""";

	/** What is called otherwise since a partial revision is no other edition. */
	private static final String FORMER_NUMBER = """
			update bulk_plan p set action = 'REFUSED', reason = 'catalogue.bulk.former-number', argument = e.designation
			from former_number f join edition e on e.id = f.edition_id
			where f.key = p.key and p.action = 'ADD'
			""";

	/**
	 * Two numbers that would share an address: only one can have it. Hardly ever, but a
	 * whole catalogue must not fail for it.
	 */
	private static final String SAME_ADDRESS = """
			update bulk_plan p set action = 'REFUSED', reason = 'catalogue.bulk.address-taken', argument = t.taken
			from (select s.line, coalesce(e.designation, st.designation, first.designation) as taken
				from edition_stage s
				left join edition e on e.slug = s.slug and e.key <> s.key
				left join standard st on st.slug = s.standard_slug and st.key <> s.standard_key
				left join (select slug, min(key) as key, min(designation) as designation from edition_stage
					where batch = :batch group by slug having min(key) <> max(key)) first
					on first.slug = s.slug and first.key <> s.key
				where s.batch = :batch and (e.id is not null or st.id is not null or first.key is not null)) t
			where p.line = t.line and p.action = 'ADD'
			""";

	private static final String SAME_SERIES_ADDRESS = """
			update bulk_plan p set action = 'REFUSED', reason = 'catalogue.bulk.address-taken', argument = c.key
			from edition_stage s join (select standard_slug, min(standard_key) as key from edition_stage
				where batch = :batch group by standard_slug having min(standard_key) <> max(standard_key)) c
				on c.standard_slug = s.standard_slug and c.key <> s.standard_key
			where s.batch = :batch and p.line = s.line and p.action = 'ADD'
			""";

	private final JdbcClient jdbc;

	BulkPlan(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void make(BulkOrder order) {
		this.jdbc.sql("set local work_mem = '64MB'").update();
		this.jdbc.sql("drop table if exists bulk_plan, bulk_relation, bulk_future, bulk_body, bulk_ending").update();
		this.jdbc.sql("select count_stage(?)").param(order.batch()).query().listOfRows();
		run(order, ROWS);
		this.jdbc.sql("create index on bulk_plan (line)").update();
		this.jdbc.sql("create index on bulk_plan (key)").update();
		this.jdbc.sql("analyze bulk_plan").update();
		for (var sql : new String[] { TWICE, OTHERS_NUMBER, FORMER_NUMBER, SAME_ADDRESS, SAME_SERIES_ADDRESS }) {
			run(order, sql);
		}
		this.jdbc.sql("analyze bulk_plan (action)").update();
	}

	private void run(BulkOrder order, String sql) {
		this.jdbc.sql(order.placed(sql)).params(order.parameters()).update();
	}

	BulkCounts counts(BulkOrder order) {
		return this.jdbc
			.sql("""
					select count(*) filter (where action = 'ADD') as added, count(*) filter (where action = 'CHANGE') as changed,
						count(*) filter (where action = 'SAME') as unchanged, count(*) filter (where action = 'KEPT') as kept,
						count(*) filter (where action = 'REFUSED') as refused,
						(select count(*) from edition e where :complete and e.source = :source and e.source_gone is null
							and not exists (select 1 from bulk_plan p where p.key = e.key)
							and not exists (select 1 from former_number f join bulk_plan p on p.key = f.key
								where f.edition_id = e.id)) as gone,
						(select count(*) from bulk_relation where action = 'ADD') as relations
					from bulk_plan
					""")
			.params(order.parameters())
			.query((row, number) -> new BulkCounts(row.getLong("added"), row.getLong("changed"),
					row.getLong("unchanged"), row.getLong("kept"), row.getLong("refused"), row.getLong("gone"),
					row.getLong("relations")))
			.single();
	}

}
