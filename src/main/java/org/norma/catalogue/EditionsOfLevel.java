package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelUse;
import org.norma.shared.Ids;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The editions of a level: counted before a merge of levels, moved by it. Their numbers
 * and dates stay as published, and each day before the merge keeps its level.
 */
@Component
@Order(1)
class EditionsOfLevel implements LevelUse {

	private static final String NUMBERS = """
			(select distinct s.designation, regexp_replace(s.designation, '^.* ', '') as number
			 from standard s join edition e on e.standard_id = s.id where e.level = ?)
			""";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	EditionsOfLevel(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@Override
	public String key() {
		return "catalogue.editions-of-level";
	}

	@Override
	public long count(LevelCode level) {
		return this.jdbc.sql("select count(*) from edition where level = ?")
			.param(level.value())
			.query(Long.class)
			.single();
	}

	@Override
	public List<Collision> collisions(LevelCode from, LevelCode into) {
		return this.jdbc
			.sql("select number, a.designation as in_from, b.designation as in_into from " + NUMBERS + " a join "
					+ NUMBERS + " b using (number) order by length(number), number")
			.params(from.value(), into.value())
			.query((row, line) -> new Collision(row.getString("number"), row.getString("in_from"),
					row.getString("in_into")))
			.list();
	}

	@Override
	public int move(LevelCode from, LevelCode into, LocalDate on) {
		var act = Ids.next();
		int moved = this.jdbc.sql("""
				update edition set level = :into, changed_by = :act, version = version + 1,
					former_levels = (jsonb_build_array(jsonb_build_object('until', cast(:on as text), 'level', level))
						|| coalesce(nullif(former_levels, ''), '[]')::jsonb)::text
				where level = :from
				""")
			.param("into", into.value())
			.param("act", act)
			.param("on", on.toString())
			.param("from", from.value())
			.update();
		if (moved > 0) {
			this.events.publishEvent(new CatalogueChanged(act, moved));
		}
		return moved;
	}

}
