package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.List;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things that belong to levels, kept in a table as a module would keep them. */
@TestConfiguration
class BoundThings implements LevelUse {

	private final JdbcClient jdbc;

	BoundThings(JdbcClient jdbc) {
		this.jdbc = jdbc;
		jdbc.sql("create table if not exists bound_thing (level text, number text)").update();
	}

	void add(String level, String number) {
		this.jdbc.sql("insert into bound_thing values (?, ?)").params(level, number).update();
	}

	@Override
	public String key() {
		return "hierarchy.levels";
	}

	@Override
	public long count(LevelCode level) {
		return this.jdbc.sql("select count(*) from bound_thing where level = ?")
			.param(level.value())
			.query(Long.class)
			.single();
	}

	@Override
	public List<Collision> collisions(LevelCode from, LevelCode into) {
		return this.jdbc.sql(
				"select a.number from bound_thing a join bound_thing b on a.number = b.number where a.level = ? and b.level = ?")
			.params(from.value(), into.value())
			.query((row, number) -> new Collision(row.getString(1), "mine", "yours"))
			.list();
	}

	@Override
	public int move(LevelCode from, LevelCode into, LocalDate on) {
		if (this.jdbc.sql("select count(*) from bound_thing where number = 'stuck' and level = ?")
			.param(from.value())
			.query(Long.class)
			.single() > 0) {
			throw new IllegalStateException("cannot be moved");
		}
		return this.jdbc.sql("update bound_thing set level = ? where level = ?")
			.params(into.value(), from.value())
			.update();
	}

}
