package org.norma.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Derives the ends of what a batch replaces, and of what it no longer replaces. The rule
 * stands in the view {@code replacement}.
 */
@Repository
class BulkEnds {

	/** A source that calls a replaced edition in force again declares both valid. */
	private static final String SEEN = """
			update edition e set in_force_seen = s.in_force_seen
			from edition_stage s join bulk_plan p on p.line = s.line and p.action = 'SAME'
			where s.batch = :batch and e.id = p.edition_id and e.replaced_from is not null
				and s.in_force_seen > coalesce(e.in_force_seen, '-infinity')
			""";

	private static final String CONCERNED = """
			create temporary table bulk_ending on commit drop as
			select distinct id from (
				select edition_id as id from bulk_plan where action in ('ADD', 'CHANGE')
				union all
				select target_id from bulk_relation where action = 'ADD' and kind = 'REPLACES'
				union all
				select r.target_id from relation r join bulk_plan p on p.edition_id = r.edition_id
				where r.kind = 'REPLACES' and p.action in ('ADD', 'CHANGE')
				union all
				select e.id from edition e join bulk_plan p on p.edition_id = e.id and p.action = 'SAME'
				where e.replaced_from is not null and e.in_force_seen >= e.replaced_from) c
			where id is not null
			""";

	/** Where an end falls away again, the source states that both are in force. */
	private static final String DERIVE = """
			update edition e set replaced_from = d.replaced_from, replaced_from_precision = d.precision_,
				ends_on = case when e.withdrawn is null and e.in_force_until is null then d.replaced_from else e.ends_on end,
				parallel_basis = case when d.replaced_from is null
					then coalesce(e.parallel_basis, :basis || coalesce(e.source, :source)) else e.parallel_basis end,
				changed_by = :changedBy, version = e.version + 1
			from (select c.id, r.replaced_from, r.precision_ from bulk_ending c
				left join replacement r on r.edition_id = c.id) d
			where e.id = d.id and (e.replaced_from, e.replaced_from_precision)
				is distinct from (d.replaced_from, d.precision_)
			""";

	private final JdbcClient jdbc;

	BulkEnds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Before relations that no longer hold are taken away. */
	void gather(BulkOrder order) {
		this.jdbc.sql(order.placed(SEEN)).params(order.parameters()).update();
		this.jdbc.sql(CONCERNED).update();
		this.jdbc.sql("analyze bulk_ending").update();
	}

	/** How many editions end otherwise than before. */
	int derive(BulkOrder order) {
		return this.jdbc.sql(DERIVE).params(order.parameters()).update();
	}

}
