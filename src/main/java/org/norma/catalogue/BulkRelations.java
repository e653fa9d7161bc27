package org.norma.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds both sides of the staged relations and which of them cannot stand.
 */
@Repository
class BulkRelations {

	private static final String SIDES = """
			create temporary table bulk_relation on commit drop as
			select r.line, r.kind, r.degree, r.partly, r.normative, r.scope, r.other as stated,
				case when r.inverse then coalesce(n.edition_id, e.id, f.edition_id, n2.edition_id, e2.id) else p.edition_id end as edition_id,
				case when r.inverse then p.edition_id else coalesce(n.edition_id, e.id, f.edition_id, n2.edition_id, e2.id) end as target_id,
				case when r.inverse then p.designation
					else coalesce(n.designation, e.designation, f.designation, n2.designation, e2.designation, r.other) end as target,
				case when r.inverse then p.key else coalesce(r.other_key, n2.key, e2.key) end as target_key,
				r.other_source_id, 'ADD' as action, null::text as reason
			from relation_stage r
			join bulk_plan p on p.line = r.line and p.action in ('ADD', 'CHANGE', 'SAME')
			left join bulk_plan n on n.key = r.other_key and n.action <> 'REFUSED'
			left join edition e on e.key = r.other_key and n.key is null
			left join former_number f on f.key = r.other_key and n.key is null and e.key is null
			left join bulk_plan n2 on n2.source_id = r.other_source_id and n2.action <> 'REFUSED'
			left join edition e2 on e2.source = :source and e2.source_id = r.other_source_id and n2.key is null
			where r.batch = :batch
			""";

	private static final String REASONS = """
			update bulk_relation set action = 'REFUSED', reason = case
				when edition_id is null then 'catalogue.bulk.other-side-unknown'
				when target_key is null then 'catalogue.bulk.source-id-unknown'
				else 'catalogue.bulk.relation-to-itself' end
			where edition_id is null or target_key is null or edition_id = target_id
			""";

	/**
	 * What both sides state, or one side twice, counts once; the statement that says
	 * more: that only a part is replaced.
	 */
	private static final String ONCE = """
			update bulk_relation b set action = 'TWICE'
			from (select edition_id, kind, target_key, (array_agg(ctid order by partly desc, ctid))[1] as winner from bulk_relation where action = 'ADD'
				group by edition_id, kind, target_key having count(*) > 1) d
			where b.edition_id = d.edition_id and b.kind = d.kind and b.target_key = d.target_key
				and b.action = 'ADD' and b.ctid <> d.winner
			""";

	private static final String KNOWN = """
			update bulk_relation b set action = 'SAME' from relation r
			where b.action = 'ADD' and r.edition_id = b.edition_id and r.kind = b.kind and r.target_key = b.target_key
			""";

	private static final String WAITING = """
			select r.edition_id, p.edition_id as target_id from relation r
			join bulk_plan p on p.key = r.target_key and p.action = 'ADD'
			where r.kind = 'REPLACES' and r.target_id is null
			""";

	private final JdbcClient jdbc;

	BulkRelations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void make(BulkOrder order) {
		this.jdbc.sql(order.placed(SIDES)).params(order.parameters()).update();
		this.jdbc.sql("analyze bulk_relation").update();
		for (var sql : List.of(REASONS, ONCE, KNOWN)) {
			this.jdbc.sql(sql).params(order.parameters()).update();
		}
		refuseCircles();
		this.jdbc.sql("analyze bulk_relation").update();
	}

	/**
	 * Of relations that close a circle none of the new ones can be trusted; all of them
	 * are refused, whatever their order.
	 */
	private void refuseCircles() {
		var added = this.jdbc.sql("""
				select edition_id, target_id from bulk_relation
				where action = 'ADD' and kind = 'REPLACES' and target_id is not null
				""").query(BulkRelations::replacement).list();
		var known = this.jdbc.sql("""
				select edition_id, target_id from relation where kind = 'REPLACES' and target_id is not null
				union all
				""" + WAITING).query(BulkRelations::replacement).list();
		var circular = new HashSet<>(Circles.within(added, known));
		for (var each : circular) {
			this.jdbc.sql("""
					update bulk_relation set action = 'REFUSED', reason = 'catalogue.bulk.relation-circular'
					where action = 'ADD' and kind = 'REPLACES' and edition_id = ? and target_id = ?
					""").param(each.editionId()).param(each.targetId()).update();
		}
	}

	private static Replacement replacement(ResultSet row, int number) throws SQLException {
		return new Replacement(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
	}

	/** One edition in the place of another. */
	record Replacement(UUID editionId, UUID targetId) {
	}

}
