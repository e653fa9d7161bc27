package org.norma.ledger;

import org.norma.ledger.LedgerCheck.Fault;

/**
 * What today's chain says to a head that was noted before.
 *
 * @param chain how the chain stands to the head
 * @param signer who signed the head
 * @param check what the check of the chain itself found
 * @param trusted the key that was noted with the head, empty where none was
 */
public record HeadComparison(LedgerHead noted, Chain chain, Signer signer, LedgerCheck check, String trusted) {

	/** How today's chain stands to what was noted. */
	public enum Chain {

		/** It holds the entry of the head unchanged, and goes on from there. */
		CONTINUES,
		/** It ends before the entry of the head. */
		CUT_OFF,
		/** It holds another entry at that place. */
		REWRITTEN,
		/** It does not fit itself. */
		BROKEN

	}

	/** Who signed what was noted. */
	public enum Signer {

		/** This installation. */
		OWN,
		/** A key that is not known here. */
		OTHER,
		/** Another key than the one that was noted with it. */
		NOT_AS_NOTED,
		/** Nobody: the signature does not fit. */
		FORGED

	}

	/** Nothing was cut off or rewritten, and this installation signed. */
	public boolean proven() {
		return this.chain == Chain.CONTINUES && this.signer == Signer.OWN;
	}

	/** The chain fits, and all there is to say is that the key noted is another one. */
	public boolean onlyKeyDiffers() {
		return this.chain == Chain.CONTINUES && this.signer == Signer.NOT_AS_NOTED;
	}

	/** What was noted proves nothing, whatever the chain. */
	public boolean forged() {
		return this.signer == Signer.FORGED;
	}

	/** The chain does not fit itself. */
	public boolean broken() {
		return this.chain == Chain.BROKEN;
	}

	/** A key that is not known here signed. */
	public boolean signedByOther() {
		return this.signer == Signer.OTHER;
	}

	/** Another key signed than the one that was noted. */
	public boolean signedNotAsNoted() {
		return this.signer == Signer.NOT_AS_NOTED;
	}

	static Chain chain(LedgerHead noted, ChainReading reading, LedgerCheck check) {
		var found = reading.hashAt(noted.entries());
		if (found.isPresent() && !found.get().equals(noted.hash())) {
			return Chain.REWRITTEN;
		}
		if (check.fault() == Fault.GAP || check.fault() == Fault.CHAIN || check.fault() == Fault.VALUES) {
			return Chain.BROKEN;
		}
		if (found.isEmpty()) {
			return Chain.CUT_OFF;
		}
		return check.whole() ? Chain.CONTINUES : Chain.BROKEN;
	}

}
