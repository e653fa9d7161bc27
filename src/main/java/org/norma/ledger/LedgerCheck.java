package org.norma.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole chain found.
 *
 * @param checked entries read
 * @param lastHash hash of the last good entry; note it elsewhere to prove later that
 * nothing was cut off the end
 * @param brokenSeq first entry that does not fit, {@code null} for a whole chain
 * @param fault what does not fit about it
 */
public record LedgerCheck(long checked, String lastHash, @Nullable Long brokenSeq, @Nullable Fault fault) {

	public boolean whole() {
		return this.brokenSeq == null;
	}

	/**
	 * Why an entry does not fit: one is missing before it, it follows another, or its
	 * values were changed.
	 */
	public enum Fault {

		GAP, CHAIN, VALUES

	}

}
