package org.norma.bodies;

import java.time.LocalDate;

import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelUse;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bodies of a level: counted before a merge of levels, moved by it. */
@Component
@Order(3)
class BodiesOfLevel implements LevelUse {

	private final JdbcClient jdbc;

	BodiesOfLevel(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String key() {
		return "bodies.bodies-of-level";
	}

	@Override
	public long count(LevelCode level) {
		return this.jdbc.sql("select count(*) from body where level_code = ?")
			.param(level.value())
			.query(Long.class)
			.single();
	}

	@Override
	public int move(LevelCode from, LevelCode into, LocalDate on) {
		return this.jdbc.sql("update body set level_code = ? where level_code = ?")
			.params(into.value(), from.value())
			.update();
	}

}
