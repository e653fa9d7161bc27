package org.norma.notifications;

import java.util.ArrayList;
import java.util.List;

import org.norma.shared.work.Notice;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers the notices of a transaction and writes them together just before it commits,
 * so that two hundred of them cost as many statements as one.
 */
@Component
class NoticeListener {

	private final NoticeWriter writer;

	NoticeListener(NoticeWriter writer) {
		this.writer = writer;
	}

	@EventListener
	void on(Notice notice) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			this.writer.write(List.of(notice));
			return;
		}
		gathered().add(notice);
	}

	private Gathered gathered() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Gathered.class::isInstance)
			.map(Gathered.class::cast)
			.findFirst()
			.orElseGet(this::gather);
	}

	private Gathered gather() {
		var gathered = new Gathered();
		TransactionSynchronizationManager.registerSynchronization(gathered);
		return gathered;
	}

	/** The notices of one transaction; a suspended transaction keeps its own. */
	private final class Gathered implements TransactionSynchronization, Ordered {

		private final List<Notice> notices = new ArrayList<>();

		private boolean written;

		@Override
		public int getOrder() {
			return Ordered.LOWEST_PRECEDENCE;
		}

		void add(Notice notice) {
			if (this.written) {
				NoticeListener.this.writer.write(List.of(notice));
			}
			else {
				this.notices.add(notice);
			}
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.written = true;
			NoticeListener.this.writer.write(this.notices);
		}

	}

}
