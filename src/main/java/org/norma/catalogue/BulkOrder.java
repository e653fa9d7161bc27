package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be done with a staged batch.
 *
 * @param batch the batch
 * @param source name of the source, the same for every snapshot of it
 * @param asOf day of the snapshot
 * @param complete whether the batch is the whole of the source, so that what it lacks is
 * gone there
 * @param takeOver whether editions kept by another source, or by hand, pass to this one
 * @param changedBy written to the editions touched
 * @param bodies issuers and committees of the batch by the text that names them
 */
public record BulkOrder(UUID batch, String source, LocalDate asOf, boolean complete, boolean takeOver, UUID changedBy,
		Map<String, UUID> bodies) {

	/** How the basis of a parallel validity begins where a source states it. */
	static final String BASIS = "As stated by ";

	/** The same with the bodies it names. */
	public BulkOrder with(Map<String, UUID> known) {
		return new BulkOrder(this.batch, this.source, this.asOf, this.complete, this.takeOver, this.changedBy, known);
	}

	/** A statement over the staging tables of this batch. */
	String placed(String sql) {
		return StagePlace.of(this.batch).in(sql);
	}

	Map<String, Object> parameters() {
		return Map.of("batch", this.batch, "source", this.source, "asOf", this.asOf, "complete", this.complete,
				"takeOver", this.takeOver, "changedBy", this.changedBy, "basis", BASIS);
	}

}
