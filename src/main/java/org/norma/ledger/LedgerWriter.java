package org.norma.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.norma.shared.Act;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds acts to the end of the chain. */
@Component
class LedgerWriter {

	private final LedgerRepository ledger;

	private final EntityManager entities;

	private final TransactionTemplate own;

	private final Clock clock;

	LedgerWriter(LedgerRepository ledger, EntityManager entities, PlatformTransactionManager transactions,
			Clock clock) {
		this.ledger = ledger;
		this.entities = entities;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/** Writes in a transaction of its own. */
	void writeAlone(List<Act> acts) {
		this.own.executeWithoutResult((status) -> write(acts));
	}

	/**
	 * Writes in the transaction of this thread. Everything else of it goes to the
	 * database first: a row lock waited for while the ledger's lock is held could end in
	 * a deadlock.
	 */
	void write(List<Act> acts) {
		if (this.entities.isJoinedToTransaction()) {
			this.entities.flush();
		}
		var last = this.ledger.lockLast();
		long seq = last.map(LedgerEntry::seq).orElse(0L);
		var hash = last.map(LedgerEntry::hash).orElse(LedgerEntry.START);
		var now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		var entries = new ArrayList<LedgerEntry>(acts.size());
		for (var act : acts) {
			var entry = LedgerEntry.of(act, ++seq, now, hash);
			hash = entry.hash();
			entries.add(entry);
		}
		this.ledger.append(entries);
	}

}
