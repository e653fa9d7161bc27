package org.norma.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the reading of a file will still take, as far as its first part tells.
 *
 * @param unit {@code seconds}, {@code minutes} or {@code hours}
 * @param amount how many of them, rounded up
 */
public record TimeLeft(String unit, long amount) {

	/** Before this part of the file nothing can be told. */
	private static final int TELLS_FROM = 2;

	/**
	 * From when the work began and how much of the file has been read; empty while
	 * nothing can be told.
	 */
	public static Optional<TimeLeft> of(ImportRun run, Instant now) {
		var started = run.startedAt();
		int percent = run.percent();
		if (started == null || run.state() != ImportRun.State.RUNNING || percent < TELLS_FROM || percent >= 100) {
			return Optional.empty();
		}
		return Optional.of(of(Duration.between(started, now).multipliedBy(100L - percent).dividedBy(percent)));
	}

	static TimeLeft of(Duration left) {
		long seconds = Math.max(1, left.toSeconds());
		if (seconds < 90) {
			return new TimeLeft("seconds", seconds);
		}
		long minutes = (seconds + 59) / 60;
		return (minutes < 90) ? new TimeLeft("minutes", minutes) : new TimeLeft("hours", (minutes + 59) / 60);
	}

}
