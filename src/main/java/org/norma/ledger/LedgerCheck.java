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

	/** Why an entry does not fit. */
	public enum Fault {

		/** One is missing before it. */
		GAP,
		/** It follows another than the one before it. */
		CHAIN,
		/** Its values were changed. */
		VALUES,
		/** It is not the one that a signed head names. */
		REWRITTEN,
		/** A signed head names a later one, but the chain ends before it. */
		CUT_OFF,
		/** A head that names it was not signed by the key that it names. */
		FORGED_HEAD,
		/** A head that names it was signed by a key that is not known here. */
		UNKNOWN_KEY

	}

}
