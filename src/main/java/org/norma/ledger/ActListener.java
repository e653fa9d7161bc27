package org.norma.ledger;

import java.util.ArrayList;
import java.util.List;

import org.norma.shared.Act;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects the acts of a transaction and writes them when it is about to commit; outside
 * a transaction an act is written at once.
 */
@Component
class ActListener {

	private final LedgerWriter writer;

	ActListener(LedgerWriter writer) {
		this.writer = writer;
	}

	@EventListener
	void on(Act act) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			pending().acts.add(act);
		}
		else {
			this.writer.writeAlone(List.of(act));
		}
	}

	private Pending pending() {
		if (TransactionSynchronizationManager.getResource(this) instanceof Pending known) {
			return known;
		}
		var pending = new Pending();
		TransactionSynchronizationManager.bindResource(this, pending);
		TransactionSynchronizationManager.registerSynchronization(pending);
		return pending;
	}

	/** The acts of one transaction that are not written yet. */
	private final class Pending implements TransactionSynchronization, Ordered {

		private final List<Act> acts = new ArrayList<>();

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResourceIfPossible(ActListener.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(ActListener.this, this);
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			if (!this.acts.isEmpty()) {
				ActListener.this.writer.write(take());
			}
		}

		/**
		 * Acts published while the transaction was already committing come too late for
		 * it; they are written all the same.
		 */
		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(ActListener.this);
			if (status == STATUS_COMMITTED && !this.acts.isEmpty()) {
				ActListener.this.writer.writeAlone(take());
			}
		}

		private List<Act> take() {
			var taken = List.copyOf(this.acts);
			this.acts.clear();
			return taken;
		}

	}

}
