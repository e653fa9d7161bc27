package org.norma.shared.startup;

import java.net.ConnectException;
import java.sql.SQLException;

import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;

/**
 * Turns what stops a start into one sentence and what to do; Spring Boot prints it and
 * exits with status 1.
 */
public class CannotStartAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof CannotStart known) {
				return new FailureAnalysis(known.getMessage(), known.action(), failure);
			}
		}
		return databaseSilent(failure) ? new FailureAnalysis(
				"The database does not answer: " + NestedExceptionUtils.getMostSpecificCause(failure).getMessage(),
				"Check spring.datasource.url, user and password, and that PostgreSQL is running. Nothing was changed.",
				failure) : null;
	}

	private static boolean databaseSilent(Throwable failure) {
		var root = NestedExceptionUtils.getMostSpecificCause(failure);
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof FlywaySqlUnableToConnectToDbException) {
				return true;
			}
			if (cause instanceof SQLException sql && sql.getSQLState() != null
					&& (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("28"))) {
				return true;
			}
		}
		return root instanceof ConnectException;
	}

}
