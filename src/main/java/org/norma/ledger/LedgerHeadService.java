package org.norma.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.norma.ledger.HeadComparison.Signer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed heads of the ledger, and what today's chain says to one noted before. */
@Service
@Transactional(readOnly = true)
public class LedgerHeadService {

	private final LedgerRepository ledger;

	private final LedgerHeadRepository heads;

	private final LedgerKey key;

	private final LedgerHeadProperties properties;

	LedgerHeadService(LedgerRepository ledger, LedgerHeadRepository heads, LedgerKey key,
			LedgerHeadProperties properties) {
		this.ledger = ledger;
		this.heads = heads;
		this.key = key;
		this.properties = properties;
	}

	/** Newest first. */
	public List<LedgerHead> newest(int most) {
		return this.heads.newest(most);
	}

	/** After how many further entries one is signed before the next day. */
	public long untilNext() {
		var last = newest(1).stream().mapToLong(LedgerHead::entries).findFirst().orElse(0);
		return Math.max(1, this.properties.entries() - (this.ledger.lastSeq() - last));
	}

	/** The public key with which this installation signs, once it has signed. */
	public Optional<String> publicKey() {
		return this.key.publicKey();
	}

	/**
	 * Reads the whole chain and compares it with a head that was noted elsewhere; whose
	 * key counts is that head's, not those of the kept ones.
	 * @param trusted identifier of the key that the reader noted with the head; empty to
	 * trust the key of this installation alone
	 */
	public HeadComparison compare(LedgerHead noted, String trusted) {
		var kept = this.heads.all();
		var reading = new ChainReading(0, LedgerEntry.START, kept);
		reading.note(noted.entries());
		try (var chain = this.ledger.chain(0)) {
			var check = reading.read(chain.iterator(),
					kept.stream().map(LedgerHead::keyId).collect(Collectors.toSet()));
			return new HeadComparison(noted, HeadComparison.chain(noted, reading, check), signer(noted, trusted), check,
					trusted.strip());
		}
	}

	LedgerCheck verify() {
		try (var chain = this.ledger.chain(0)) {
			return new ChainReading(0, LedgerEntry.START, this.heads.all()).read(chain.iterator(), keys());
		}
	}

	private Signer signer(LedgerHead noted, String trusted) {
		if (!noted.genuine()) {
			return Signer.FORGED;
		}
		var keys = trusted.isBlank() ? keys() : Set.of(trusted.strip());
		if (keys.contains(noted.keyId()) || keys.contains(noted.publicKey())) {
			return Signer.OWN;
		}
		return trusted.isBlank() ? Signer.OTHER : Signer.NOT_AS_NOTED;
	}

	private Set<String> keys() {
		var keys = new HashSet<>(this.properties.formerKeys());
		this.key.publicKey().map(LedgerHead::keyId).ifPresent(keys::add);
		return keys;
	}

}
