package org.norma;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What a test counts is its own. */
class StatementsTests {

	private final Logger sql = LoggerFactory.getLogger("org.hibernate.SQL");

	private final Logger jdbc = LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");

	@Test
	void statementsOfAnotherThreadAndReadsOfTheLevelsAreLeftOut() {
		var statements = Statements.of(() -> {
			this.sql.debug("select own");
			finish(new Thread(() -> this.sql.debug("select of a job")));
			this.jdbc.debug("Executing SQL query [select version from hierarchy_version]");
			this.jdbc.debug("Executing prepared SQL statement [select own too]");
		});
		assertThat(statements).containsExactly("select own", "Executing prepared SQL statement [select own too]");
	}

	private static void finish(Thread job) {
		job.start();
		try {
			job.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
