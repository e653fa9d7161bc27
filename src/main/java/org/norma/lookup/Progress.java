package org.norma.lookup;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the building of the index is.
 *
 * @param running whether it goes on now
 * @param done editions written
 * @param total editions to write
 * @param started when the last building began, {@code null} when there was none in this
 * run
 * @param ended when it ended
 * @param failure why it failed
 */
public record Progress(boolean running, long done, long total, @Nullable Instant started, @Nullable Instant ended,
		@Nullable String failure) {

	static final Progress NONE = new Progress(false, 0, 0, null, null, null);

	static Progress start(long total, Instant now) {
		return new Progress(true, 0, total, now, null, null);
	}

	Progress at(long written) {
		return new Progress(true, written, Math.max(this.total, written), this.started, null, null);
	}

	Progress finish(Instant now, @Nullable String why) {
		return new Progress(false, this.done, this.total, this.started, now, why);
	}

	/** Whole per cent, 99 until the very end. */
	public int percent() {
		return (this.total == 0) ? 0 : (int) Math.min(this.running ? 99 : 100, this.done * 100 / this.total);
	}

}
