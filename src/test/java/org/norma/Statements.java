package org.norma;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Lists the statements that an act sends to the database, so that two acts can be
 * compared. Those of jobs in other threads are left out, and so are the reads of the tree
 * of levels, which is looked at anew every two seconds, whoever asks.
 */
public final class Statements {

	private static final List<String> LOGGERS = List.of("org.hibernate.SQL",
			"org.springframework.jdbc.core.JdbcTemplate");

	private static final Pattern LEVELS = Pattern
		.compile("from (hierarchy_version|level|level_prefix|level_rule)( order by \\w+)?\\]");

	private Statements() {
	}

	public static List<String> of(Runnable act) {
		var seen = new OfOneThread(Thread.currentThread());
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
		return seen.statements.stream()
			.filter((statement) -> !statement.startsWith("Executing prepared SQL query"))
			.filter((statement) -> !LEVELS.matcher(statement).find())
			.toList();
	}

	/** The event itself learns its thread only when asked, and then names the asker's. */
	private static final class OfOneThread extends AppenderBase<ILoggingEvent> {

		private final Thread thread;

		private final List<String> statements = new ArrayList<>();

		OfOneThread(Thread thread) {
			this.thread = thread;
		}

		@Override
		protected void append(ILoggingEvent event) {
			if (Thread.currentThread() == this.thread) {
				this.statements.add(event.getFormattedMessage());
			}
		}

	}

}
