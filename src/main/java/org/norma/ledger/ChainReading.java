package org.norma.ledger;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.norma.ledger.LedgerCheck.Fault;

/**
 * One reading of the chain: each entry against its own hash and the entry before it, and
 * all against the heads that were signed.
 */
final class ChainReading {

	private final List<LedgerHead> heads;

	private final Map<Long, String> noted = new HashMap<>();

	private long seq;

	private String hash;

	/**
	 * Starts after an entry that is known to be good.
	 * @param heads in the order of the chain
	 */
	ChainReading(long seq, String hash, List<LedgerHead> heads) {
		this.seq = seq;
		this.hash = hash;
		this.heads = heads;
		heads.forEach((head) -> this.noted.put(head.entries(), ""));
	}

	/** Keeps the hash of an entry besides those of the heads. */
	void note(long entry) {
		this.noted.put(entry, "");
	}

	/** Reads to the end, or to the first entry that does not fit. */
	LedgerCheck read(Iterator<LedgerEntry> entries, Set<String> keys) {
		while (entries.hasNext()) {
			var entry = entries.next();
			var fault = fault(entry);
			if (fault != null) {
				return new LedgerCheck(this.seq + 1, this.hash, entry.seq(), fault);
			}
			this.seq = entry.seq();
			this.hash = entry.hash();
			this.noted.computeIfPresent(this.seq, (seq, unknown) -> this.hash);
		}
		for (var head : this.heads) {
			var fault = fault(head, keys);
			if (fault != null) {
				var broken = (fault == Fault.CUT_OFF) ? this.seq + 1 : head.entries();
				return new LedgerCheck(this.seq, this.hash, broken, fault);
			}
		}
		return new LedgerCheck(this.seq, this.hash, null, null);
	}

	/** Empty for an entry that the chain does not have. */
	Optional<String> hashAt(long entry) {
		return Optional.ofNullable(this.noted.get(entry)).filter((found) -> !found.isEmpty());
	}

	private @Nullable Fault fault(LedgerEntry entry) {
		if (entry.seq() != this.seq + 1) {
			return Fault.GAP;
		}
		if (!entry.previousHash().equals(this.hash)) {
			return Fault.CHAIN;
		}
		return entry.computedHash().equals(entry.hash()) ? null : Fault.VALUES;
	}

	private @Nullable Fault fault(LedgerHead head, Set<String> keys) {
		if (!head.genuine()) {
			return Fault.FORGED_HEAD;
		}
		if (!keys.contains(head.keyId())) {
			return Fault.UNKNOWN_KEY;
		}
		if (head.entries() > this.seq) {
			return Fault.CUT_OFF;
		}
		return hashAt(head.entries()).filter(head.hash()::equals).isPresent() ? null : Fault.REWRITTEN;
	}

}
