package org.norma.publications;

import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers of what was approved and then cancelled: they are given to the next of their
 * series, so that a series has no gap.
 */
@Repository
class FreedNumbers {

	private final JdbcClient jdbc;

	FreedNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void free(String series, long number) {
		this.jdbc.sql("insert into freed_number (series, number) values (?, ?) on conflict do nothing")
			.params(series, number)
			.update();
	}

	/**
	 * Takes the lowest in the caller's transaction; one that somebody else is just taking
	 * is passed over, and comes back where that is rolled back.
	 */
	OptionalLong take(String series) {
		return this.jdbc.sql("""
				delete from freed_number where (series, number) in (
					select series, number from freed_number where series = ? order by number limit 1
					for update skip locked)
				returning number""")
			.param(series)
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

	/** The lowest; nothing is taken. */
	OptionalLong peek(String series) {
		return this.jdbc.sql("select number from freed_number where series = ? order by number limit 1")
			.param(series)
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

}
