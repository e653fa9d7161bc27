package org.norma.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what the query planner knows of the catalogue true while a large batch comes in.
 * To others, rows not yet committed are not there: the maintenance of the database,
 * coming by in the middle, would note that the tables are empty, and the next statement
 * would compare every row with every other one for hours.
 */
@Repository
class BulkStatistics {

	/** Fewer rows are soon compared, whatever the plan. */
	static final int MANY = 1_000;

	private final JdbcClient jdbc;

	BulkStatistics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Until the end of the transaction nobody else counts the rows of the catalogue;
	 * reading and writing go on.
	 */
	void hold() {
		this.jdbc.sql("lock table standard, edition, relation in share update exclusive mode").update();
	}

	/**
	 * Counts a table anew, with the rows that this transaction wrote.
	 * @param table {@code standard}, {@code edition} or {@code relation}
	 */
	void count(String table) {
		this.jdbc.sql("select count_catalogue(?)").param(table).query().listOfRows();
	}

}
