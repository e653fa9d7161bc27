package org.norma.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger and checks its chain; only acts add to it. */
@Service
@Transactional(readOnly = true)
public class LedgerService {

	private static final long AT_THE_END = Long.MAX_VALUE;

	private final LedgerRepository ledger;

	private final LedgerHeadService heads;

	LedgerService(LedgerRepository ledger, LedgerHeadService heads) {
		this.ledger = ledger;
		this.heads = heads;
	}

	/**
	 * The history of one thing, newest first.
	 * @param subjectIds what it is called, and what it was called before
	 */
	public List<LedgerEntry> of(String subjectType, String... subjectIds) {
		return this.ledger.of(subjectType, subjectIds);
	}

	/** The newest entries that fit and stand before the given one. */
	public List<LedgerEntry> find(LedgerFilter filter, long beforeSeq, int limit) {
		try (var entries = this.ledger.find(filter, beforeSeq, limit)) {
			return entries.toList();
		}
	}

	/** Hands over every entry that fits, newest first, without holding them all. */
	public void forEach(LedgerFilter filter, Consumer<LedgerEntry> reader) {
		try (var entries = this.ledger.find(filter, AT_THE_END, Long.MAX_VALUE)) {
			entries.forEach(reader);
		}
	}

	/** The verbs that occur, in their order. */
	public List<String> verbs() {
		return this.ledger.verbs();
	}

	/** The kinds of things that acts were about, in their order. */
	public List<String> subjectTypes() {
		return this.ledger.subjectTypes();
	}

	/**
	 * Stage and state of the thing before each entry, by its number, as the entries
	 * before say.
	 */
	public Map<Long, Map<String, String>> courseBefore(List<LedgerEntry> entries) {
		return entries.isEmpty() ? Map.of() : this.ledger.courseBefore(entries.stream().map(LedgerEntry::seq).toList());
	}

	/**
	 * Reads the whole chain and says which entry is the first that does not fit: itself,
	 * the entry before it, or a head that was signed.
	 */
	public LedgerCheck verify() {
		return this.heads.verify();
	}

}
