package org.norma.hierarchy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tree in memory. Everybody reads the same copy; a transaction that changes the tree
 * reads its own, and the copy is thrown away when it commits. Other nodes notice within
 * two seconds.
 */
@Component
class CurrentHierarchy {

	private static final long AGE = Duration.ofSeconds(2).toNanos();

	private final LevelStore store;

	private final AtomicLong changes = new AtomicLong();

	private volatile @Nullable Copy copy;

	CurrentHierarchy(LevelStore store) {
		this.store = store;
	}

	/** The tree as this transaction sees it. */
	Hierarchy now() {
		return (TransactionSynchronizationManager.getResource(this) instanceof Draft draft)
				? draft.hierarchy(this.store) : shared();
	}

	/** The tree for changing it: nobody else changes it until this transaction ends. */
	Hierarchy lock() {
		this.store.lock();
		changed();
		return now();
	}

	/** Says that this transaction has changed the tree. */
	void changed() {
		if (TransactionSynchronizationManager.getResource(this) instanceof Draft draft) {
			draft.hierarchy = null;
			return;
		}
		var draft = new Draft();
		TransactionSynchronizationManager.bindResource(this, draft);
		TransactionSynchronizationManager.registerSynchronization(new ForgetAfterCommit(draft));
	}

	private Hierarchy shared() {
		var known = this.copy;
		if (known != null && System.nanoTime() - known.checkedAt < AGE) {
			return known.hierarchy;
		}
		var before = this.changes.get();
		var fresh = (known != null && known.hierarchy.version() == this.store.version()) ? known.hierarchy
				: this.store.load();
		if (before == this.changes.get()) {
			this.copy = new Copy(fresh, System.nanoTime());
		}
		return fresh;
	}

	private void forget() {
		this.changes.incrementAndGet();
		this.copy = null;
	}

	private record Copy(Hierarchy hierarchy, long checkedAt) {
	}

	private static final class Draft extends ResourceHolderSupport {

		private @Nullable Hierarchy hierarchy;

		Hierarchy hierarchy(LevelStore store) {
			if (this.hierarchy == null) {
				this.hierarchy = store.load();
			}
			return Objects.requireNonNull(this.hierarchy);
		}

	}

	private final class ForgetAfterCommit extends ResourceHolderSynchronization<Draft, CurrentHierarchy> {

		ForgetAfterCommit(Draft draft) {
			super(draft, CurrentHierarchy.this);
		}

		@Override
		public void afterCompletion(int status) {
			forget();
			super.afterCompletion(status);
		}

	}

}
