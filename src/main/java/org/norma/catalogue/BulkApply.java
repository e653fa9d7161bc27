package org.norma.catalogue;

import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings a planned batch into the tables of the catalogue. */
@Repository
class BulkApply {

	/**
	 * A source that drops an end which had come reinstates the edition on the day of its
	 * snapshot; that it was withdrawn until then stays true.
	 */
	private static final String REINSTATED = """
			case when s.withdrawn is not null or s.in_force_until is not null or s.ended_seen is not null then ''
				when (e.withdrawn is not null or e.in_force_until is not null) and e.ends_on < :asOf
					then e.ends_on || ' ' || :asOf || ' ' || coalesce(e.end_reason, 'WITHDRAWN') || E'\\n'
				when e.ended_seen < :asOf then case when e.starts_on < e.ended_seen and e.replaced_from is null
						then e.starts_on || ' ' || e.ended_seen || E' UNKNOWN\\n' else '' end
					|| coalesce(e.replaced_from, e.ended_seen) || ' ' || :asOf || ' ' || coalesce(e.end_reason, 'WITHDRAWN') || E'\\n'
				else '' end
			""";

	private static final String STATED = """
			designation = s.designation, titles = s.titles, level = s.level, binding = s.binding,
			binding_basis = s.binding_basis, document_type = s.document_type, edition_number = s.edition_number,
			stage = s.stage, published = s.published, published_precision = s.published_precision,
			in_force_from = s.in_force_from, in_force_from_precision = s.in_force_from_precision,
			in_force_until = s.in_force_until, in_force_until_precision = s.in_force_until_precision,
			withdrawn = s.withdrawn, withdrawn_precision = s.withdrawn_precision, end_reason = s.end_reason,
			ended_seen = case when s.ended_seen is null then null else least(e.ended_seen, s.ended_seen) end,
			upcoming_seen = case when s.upcoming_seen is null then null else least(e.upcoming_seen, s.upcoming_seen) end,
			in_force_seen = s.in_force_seen,
			lapses = e.lapses || """
			+ REINSTATED
			+ """
					, replaced_from = null, replaced_from_precision = null, stated_word = s.stated_word,
					stated_on = case when e.stated_word = s.stated_word then least(e.stated_on, s.stated_on) else s.stated_on end,
					starts_on = case when e.stated_word = 'IN_FORCE' and s.stated_word = 'IN_FORCE'
						then least(e.stated_on, s.stated_on) else s.starts_on end,
					draft_seen = case when s.stage < 6060 or s.stated_word = 'DRAFT' then least(e.draft_seen, s.stated_on, :asOf)
						else e.draft_seen end,
					ends_on = s.ends_on, ics = s.ics, ccs = s.ccs, sectors = s.sectors,
					region = s.region, summary = s.summary, url = s.url
					""";

	/**
	 * While rows change one after the other, each may stand beside the others; the basis
	 * is settled at the end.
	 */
	private static final String CHANGE = "update edition e set " + STATED + """
			, issuer_id = (select id from bulk_body where name = s.issuer),
			committee_id = (select id from bulk_body where name = s.committee),
			parallel_basis = coalesce(e.parallel_basis, :basis || :source), source = :source, source_id = s.source_id,
			source_hash = s.source_hash, source_stated = s.source_stated, source_seen = :asOf, source_gone = null,
			changed_by = :changedBy, version = e.version + 1
			from edition_stage s join bulk_plan p on p.line = s.line and p.action = 'CHANGE'
			where s.batch = :batch and e.id = p.edition_id
			""";

	private static final String COPIED = """
			designation, key, slug, titles, level, family, binding, binding_basis, kind, document_type, edition_number,
			stage, published, published_precision, in_force_from, in_force_from_precision, in_force_until,
			in_force_until_precision, withdrawn, withdrawn_precision, ended_seen, end_reason, upcoming_seen, in_force_seen,
			stated_word, stated_on, starts_on,
			ends_on, ics, ccs, sectors, region, summary, url, source_id, source_hash, source_stated""";

	private static final String ADD = "insert into edition (id, standard_id, parallel_basis, issuer_id, committee_id, "
			+ "source, source_seen, changed_by, draft_seen, " + COPIED + ") select s.id, st.id, "
			+ "case when f.parallel then :basis || :source end, bi.id, bc.id, :source, :asOf, :changedBy, "
			+ "case when s.stage < 6060 or s.stated_word = 'DRAFT' then least(s.stated_on, :asOf) end, "
			+ COPIED.replaceAll("([a-z_]+)", "s.$1") + """

					from edition_stage s join bulk_plan p on p.line = s.line and p.action = 'ADD'
					join standard st on st.key = s.standard_key
					left join bulk_future f on f.id = s.id
					left join bulk_body bi on bi.name = s.issuer
					left join bulk_body bc on bc.name = s.committee
					where s.batch = :batch order by s.line
					""";

	private static final String STANDARDS = """
			insert into standard (id, designation, key, slug)
			select distinct on (s.standard_key) s.standard_id, s.standard_designation, s.standard_key, s.standard_slug
			from edition_stage s join bulk_plan p on p.line = s.line and p.action = 'ADD'
			where s.batch = :batch and not exists (select 1 from standard st where st.key = s.standard_key)
			order by s.standard_key, s.line
			""";

	private static final String OUTDATED = """
			delete from relation r using (select edition_id from bulk_plan where action = 'CHANGE') c
			where r.source = :source and (r.edition_id = c.edition_id or r.target_id = c.edition_id)
				and not exists (select 1 from bulk_relation b where b.edition_id = r.edition_id and b.kind = r.kind
					and b.target_key = r.target_key and b.action <> 'REFUSED')
			""";

	private static final String RELATIONS = """
			insert into relation (id, edition_id, kind, target, target_key, target_id, degree, partly, normative, scope, source)
			select gen_random_uuid(), edition_id, kind, target, target_key, target_id, degree, partly, normative, scope, :source
			from bulk_relation where action = 'ADD'
			""";

	/** What is replaced may be only a part now, or the whole. */
	private static final String RESTATED = """
			update relation r set partly = b.partly, scope = b.scope from bulk_relation b
			where b.action = 'SAME' and r.source = :source and r.edition_id = b.edition_id and r.kind = b.kind
				and r.target_key = b.target_key and (r.partly, r.scope) is distinct from (b.partly, b.scope)
			""";

	private static final String WAITING = """
			update relation r set target_id = p.edition_id from bulk_plan p
			where p.action = 'ADD' and r.target_key = p.key and r.target_id is null and r.edition_id <> p.edition_id
			""";

	private static final String GONE = """
			update edition e set source_gone = :asOf where :complete and e.source = :source and e.source_gone is null
				and not exists (select 1 from bulk_plan p where p.key = e.key)
				and not exists (select 1 from former_number f join bulk_plan p on p.key = f.key where f.edition_id = e.id)
			""";

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	private final BulkParallel parallel;

	private final BulkEnds ends;

	private final BulkStatistics statistics;

	BulkApply(JdbcClient jdbc, JdbcTemplate template, BulkParallel parallel, BulkEnds ends, BulkStatistics statistics) {
		this.jdbc = jdbc;
		this.template = template;
		this.parallel = parallel;
		this.ends = ends;
		this.statistics = statistics;
	}

	/** How many editions end otherwise because of what replaces them. */
	int apply(BulkOrder order, BulkCounts counts) {
		boolean many = counts.touched() + counts.relations() > BulkStatistics.MANY;
		run("select set_config('norma.bulk', 'on', true)", Map.of());
		bodies(order.bodies());
		if (many) {
			this.statistics.hold();
		}
		run(order.placed(STANDARDS), order.parameters());
		counted(many, "standard");
		this.parallel.loosen(order);
		run(order.placed(CHANGE), order.parameters());
		run(order.placed(ADD), order.parameters());
		counted(many, "edition");
		this.parallel.tighten();
		this.ends.gather(order);
		run(OUTDATED, order.parameters());
		run(RELATIONS, order.parameters());
		counted(many, "relation");
		run(RESTATED, order.parameters());
		run(WAITING, order.parameters());
		counted(many, "relation");
		int derived = this.ends.derive(order);
		run(GONE, order.parameters());
		return derived;
	}

	private void counted(boolean many, String table) {
		if (many) {
			this.statistics.count(table);
		}
	}

	private void bodies(Map<String, UUID> bodies) {
		this.template
			.execute("create temporary table bulk_body (name text primary key, id uuid not null) on commit drop");
		this.template.batchUpdate("insert into bulk_body (name, id) values (?, ?)",
				bodies.entrySet().stream().map((body) -> new Object[] { body.getKey(), body.getValue() }).toList());
		this.jdbc.sql("analyze bulk_body").update();
	}

	private void run(String sql, Map<String, Object> parameters) {
		var statement = this.jdbc.sql(sql).params(parameters);
		if (sql.startsWith("select")) {
			statement.query().listOfRows();
		}
		else {
			statement.update();
		}
	}

}
