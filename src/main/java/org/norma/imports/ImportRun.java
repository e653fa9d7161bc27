package org.norma.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the catalogue.
 *
 * @param id its identifier, also that of the changes in the catalogue
 * @param fileName name of the file as it came
 * @param stored name of the kept copy
 * @param sha256 hash of its bytes
 * @param bytes its size
 * @param preset name of the preset used
 * @param mapping how its rows are understood
 * @param asOf day of the snapshot
 * @param takeOver whether editions kept by others pass to its source
 * @param mode trial or real
 * @param state how far it is
 * @param percent how much of the file has been read
 * @param counts what it did, or would do
 * @param failureKey sentence that says why it failed
 * @param failureArguments what fills that sentence
 * @param createdAt when the file came
 * @param startedAt when the work began
 * @param finishedAt when it ended
 * @param actorId account of who started it
 * @param actorName who started it
 */
public record ImportRun(UUID id, String fileName, String stored, String sha256, long bytes, @Nullable String preset,
		Mapping mapping, LocalDate asOf, boolean takeOver, Mode mode, State state, int percent, Counts counts,
		@Nullable String failureKey, List<String> failureArguments, Instant createdAt, @Nullable Instant startedAt,
		@Nullable Instant finishedAt, @Nullable UUID actorId, String actorName) {

	/** Whether it is done. */
	public boolean isDone() {
		return this.state == State.DONE;
	}

	/** Whether nothing came in. */
	public boolean isFailed() {
		return this.state == State.FAILED;
	}

	/** Whether it is done and was only a trial. */
	public boolean isTried() {
		return isTrial() && isDone();
	}

	public boolean isOver() {
		return this.state == State.DONE || this.state == State.FAILED;
	}

	public boolean isUnderway() {
		return this.state == State.QUEUED || this.state == State.RUNNING;
	}

	public boolean isTrial() {
		return this.mode == Mode.DRY_RUN;
	}

	/** The arguments of the sentence that says why it failed. */
	public Object[] failureFilling() {
		return this.failureArguments.toArray();
	}

	/** Trial or real. */
	public enum Mode {

		/** Shows what would happen. */
		DRY_RUN,
		/** Makes it happen. */
		IMPORT

	}

	/** How far a run is. */
	public enum State {

		/** The file is there, nobody has said yet what its columns mean. */
		MAPPING,
		/** It waits for its turn. */
		QUEUED,
		/** It is being worked on. */
		RUNNING,
		/** It is done. */
		DONE,
		/** Nothing came in. */
		FAILED

	}

	/**
	 * What a run did, or would do.
	 *
	 * @param rows rows read
	 * @param added editions added
	 * @param changed editions changed
	 * @param unchanged editions about which the source says the same as before
	 * @param kept editions kept by another source or by hand
	 * @param refused rows refused
	 * @param gone editions that the source no longer lists
	 * @param relations relations added
	 * @param relationsRefused relations refused
	 * @param warnings rows to look at
	 */
	public record Counts(long rows, long added, long changed, long unchanged, long kept, long refused, long gone,
			long relations, long relationsRefused, long warnings) {
	}

}
