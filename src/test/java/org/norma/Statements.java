package org.norma;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Counts the statements that an act sends to the database; those of jobs in other threads
 * do not count.
 */
public final class Statements {

	private static final List<String> LOGGERS = List.of("org.hibernate.SQL",
			"org.springframework.jdbc.core.JdbcTemplate");

	private Statements() {
	}

	public static int of(Runnable act) {
		var thread = Thread.currentThread().getName();
		var seen = new ListAppender<ILoggingEvent>();
		seen.start();
		var loggers = LOGGERS.stream().map((name) -> (Logger) LoggerFactory.getLogger(name)).toList();
		loggers.forEach((logger) -> {
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			logger.addAppender(seen);
		});
		try {
			act.run();
		}
		finally {
			loggers.forEach((logger) -> {
				logger.detachAppender(seen);
				logger.setAdditive(true);
				logger.setLevel(null);
			});
		}
		return (int) List.copyOf(seen.list)
			.stream()
			.filter((event) -> event.getThreadName().equals(thread))
			.filter((event) -> !event.getFormattedMessage().startsWith("Executing prepared SQL query"))
			.count();
	}

}
