package org.norma.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells what a planned batch does. */
@Repository
class BulkReport {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<TreeMap<String, String>> STATED = new TypeReference<>() {
	};

	private static final String CHANGES = """
			select p.designation, p.action, null as before, null as after, false as returned, true as own
			from bulk_plan p where p.action = 'ADD'
			union all
			select e.designation, 'CHANGE', e.source_stated, s.source_stated, e.source_gone is not null,
				e.source is not distinct from :source
			from bulk_plan p join edition_stage s on s.line = p.line and s.batch = :batch
			join edition e on e.id = p.edition_id
			where p.action = 'CHANGE'
			union all
			select e.designation, 'KEPT', e.source, null, false, false
			from bulk_plan p join edition e on e.id = p.edition_id where p.action = 'KEPT'
			union all
			select e.designation, 'GONE', null, null, false, true from edition e
			where :complete and e.source = :source and e.source_gone is null
				and not exists (select 1 from bulk_plan p where p.key = e.key)
			""";

	private final JdbcClient jdbc;

	BulkReport(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<CatalogueBulk.BodyName> bodies(UUID batch) {
		return this.jdbc.sql(StagePlace.of(batch).in("""
				select name, committee, min(level) as level from (
					select s.issuer as name, false as committee, s.level, p.action
					from edition_stage s join bulk_plan p on p.line = s.line where s.batch = :batch
					union all
					select s.committee, true, s.level, p.action
					from edition_stage s join bulk_plan p on p.line = s.line where s.batch = :batch) b
				where name is not null and action in ('ADD', 'CHANGE') group by name, committee order by name
				""")).param("batch", batch).query(CatalogueBulk.BodyName.class).list();
	}

	void changes(BulkOrder order, Consumer<BulkChange> to) {
		RowCallbackHandler each = (row) -> {
			var designation = row.getString("designation");
			switch (row.getString("action")) {
				case "ADD" -> to.accept(new BulkChange(designation, BulkChange.Kind.ADDED, null, null, null));
				case "KEPT" ->
					to.accept(new BulkChange(designation, BulkChange.Kind.KEPT, null, row.getString("before"), null));
				case "GONE" -> to.accept(new BulkChange(designation, BulkChange.Kind.GONE, null, null, null));
				default -> changed(designation, kind(row.getBoolean("returned"), row.getBoolean("own")),
						row.getString("before"), row.getString("after"), to);
			}
		};
		this.jdbc.sql(order.placed(CHANGES)).params(order.parameters()).query(each);
	}

	private static BulkChange.Kind kind(boolean returned, boolean own) {
		if (!own) {
			return BulkChange.Kind.TAKEN_OVER;
		}
		return returned ? BulkChange.Kind.RETURNED : BulkChange.Kind.CHANGED;
	}

	private static void changed(String designation, BulkChange.Kind kind, @Nullable String before, String after,
			Consumer<BulkChange> to) {
		if (kind != BulkChange.Kind.CHANGED) {
			to.accept(new BulkChange(designation, kind, null, null, null));
			return;
		}
		var old = stated(before);
		var now = stated(after);
		var fields = new TreeSet<>(old.keySet());
		fields.addAll(now.keySet());
		fields.removeIf((field) -> old.getOrDefault(field, "").equals(now.getOrDefault(field, "")));
		if (fields.isEmpty()) {
			to.accept(new BulkChange(designation, kind, null, null, null));
		}
		fields.forEach((field) -> to.accept(
				new BulkChange(designation, kind, field, old.getOrDefault(field, ""), now.getOrDefault(field, ""))));
	}

	private static Map<String, String> stated(@Nullable String json) {
		return (json != null) ? JSON.readValue(json, STATED) : new TreeMap<>();
	}

	void remarks(Consumer<BulkRemark> to) {
		RowCallbackHandler row = (found) -> to.accept(new BulkRemark(found.getLong("line"), true, "DESIGNATION",
				found.getString("designation"), found.getString("reason"), List.of(found.getString("argument"))));
		this.jdbc
			.sql("select line, designation, reason, argument from bulk_plan where action = 'REFUSED' order by line")
			.query(row);
		RowCallbackHandler relation = (found) -> to
			.accept(new BulkRemark(found.getLong("line"), false, found.getString("kind"), found.getString("other"),
					found.getString("reason"), List.of(found.getString("other"))));
		this.jdbc.sql("""
				select line, kind, coalesce(stated, target, other_source_id) as other, reason from bulk_relation
				where action = 'REFUSED' order by line
				""").query(relation);
	}

}
