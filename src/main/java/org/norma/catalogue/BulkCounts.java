package org.norma.catalogue;

/**
 * What a batch does, or would do, in numbers of editions.
 *
 * @param added new ones
 * @param changed those about which the source says something else
 * @param unchanged those about which it says the same
 * @param keptByOthers those left alone because another source or a person keeps them
 * @param refused rows refused because of their number
 * @param gone those that the source no longer lists
 * @param relations relations added
 */
public record BulkCounts(long added, long changed, long unchanged, long keptByOthers, long refused, long gone,
		long relations) {

	public long touched() {
		return this.added + this.changed;
	}

}
