package org.norma.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sources often lack the end of an older edition. No end is invented for it: it stands
 * beside its successor, and its parallel basis says whose statement that is.
 */
@Repository
class BulkParallel {

	/** The editions of the standards concerned as they will be, imported and others. */
	private static final String FUTURE = """
			create temporary table bulk_future on commit drop as
			with staged as (
				select coalesce(e.id, s.id) as id, st.id as standard_id, s.key, s.kind, s.starts_on, s.ends_on,
					e.parallel_basis, true as imported
				from edition_stage s join bulk_plan p on p.line = s.line and p.action in ('ADD', 'CHANGE')
				join standard st on st.key = s.standard_key
				left join edition e on p.action = 'CHANGE' and e.id = p.edition_id
				where s.batch = :batch),
			others as (
				select e.id, e.standard_id, e.key, e.kind, e.starts_on, e.ends_on, e.parallel_basis, e.source is not null
				from edition e where e.standard_id in (select standard_id from staged)
					and not exists (select 1 from bulk_plan p where p.edition_id = e.id and p.action in ('ADD', 'CHANGE'))),
			counted as (
				select * from (select * from staged union all select * from others) a
				where kind = 'STANDARD' and starts_on is not null and (ends_on is null or ends_on > starts_on)
					and (parallel_basis is null or imported and starts_with(parallel_basis, :basis))),
			neighbours as (
				select id, imported, coalesce(ends_on, 'infinity') as ends_on, starts_on,
					lead(starts_on) over by_start as next_start,
					max(coalesce(ends_on, 'infinity')) filter (where not imported) over (by_start
						rows between unbounded preceding and 1 preceding) as foreign_end
				from counted window by_start as (partition by standard_id order by starts_on, key))
			select id, next_start < ends_on or foreign_end > starts_on as parallel from neighbours where imported
			""";

	private static final String LOOSEN = """
			update edition e set parallel_basis = :basis || e.source from bulk_future f
			where f.id = e.id and f.parallel and e.parallel_basis is null
			""";

	private static final String TIGHTEN = """
			update edition e set parallel_basis = null
			where starts_with(e.parallel_basis, :basis) and e.id in (
				select f.id from bulk_future f where f.parallel is not true
				union all
				select p.edition_id from bulk_plan p where p.action = 'CHANGE'
					and not exists (select 1 from bulk_future f where f.id = p.edition_id and f.parallel))
			""";

	private final JdbcClient jdbc;

	BulkParallel(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void loosen(BulkOrder order) {
		this.jdbc.sql(order.placed(FUTURE)).params(order.parameters()).update();
		this.jdbc.sql("create index on bulk_future (id)").update();
		this.jdbc.sql("analyze bulk_future").update();
		this.jdbc.sql(LOOSEN).params(order.parameters()).update();
	}

	void tighten() {
		this.jdbc.sql(TIGHTEN).param("basis", BulkOrder.BASIS).update();
	}

}
