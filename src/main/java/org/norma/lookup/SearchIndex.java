package org.norma.lookup;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.norma.catalogue.CatalogueChanged;
import org.norma.shared.Act;
import org.norma.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index in step with the catalogue: single changes follow their transaction,
 * bulk changes and a missing or interrupted index are caught up in the background; a
 * building that fails is tried again.
 */
@Service
public class SearchIndex implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

	private static final int AGAIN_SECONDS = 20;

	private final IndexFolder folder;

	private final IndexWriting writing;

	private final Index index;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, (task) -> {
		var thread = new Thread(task, "search-index");
		thread.setDaemon(true);
		return thread;
	});

	private final AtomicBoolean building = new AtomicBoolean();

	private volatile Progress progress = Progress.NONE;

	private volatile boolean complete;

	private volatile boolean stopping;

	SearchIndex(IndexFolder folder, IndexWriting writing, Index index, Clock clock, ApplicationEventPublisher events) {
		this.folder = folder;
		this.writing = writing;
		this.index = index;
		this.clock = clock;
		this.events = events;
		this.complete = folder.completeAtStart();
		this.worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	/** How far it is; search answers from what is there. */
	public Progress progress() {
		var now = this.progress;
		return (this.building.get() && !now.running()) ? Progress.start(0, this.clock.instant()) : now;
	}

	/** Editions in the index. */
	public int size() {
		return this.index.ask((searcher) -> searcher.getIndexReader().numDocs());
	}

	/** Editions in the catalogue. */
	public long editions() {
		return this.writing.editions();
	}

	/** Begins to write all editions anew, in the background. */
	@Transactional
	public void rebuild() {
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "search-index.rebuilt", "search-index",
				EditionMapping.INDEX, Map.of(), Map.of()));
		rebuildInBackground();
	}

	@EventListener
	void started(ApplicationReadyEvent event) {
		int written = size();
		if (!this.complete || written != editions()) {
			log.info("The search index holds {} of {} editions, or was left incomplete: catching up in the background",
					written, editions());
			rebuildInBackground();
		}
	}

	/**
	 * Bulk changes past the persistence context; repeated after a crash. It holds no
	 * transaction open while it reads and writes in many small ones.
	 */
	@Async
	@TransactionalEventListener
	void changed(CatalogueChanged change) {
		if (change.changedBy() == null) {
			build();
			return;
		}
		synchronized (this.writing) {
			this.progress = Progress.start(change.editions(), this.clock.instant());
			write(() -> this.writing.write(change.changedBy(), this::at));
		}
	}

	/** Ends what is being written; it is caught up at the next start. */
	private void at(long written) {
		this.progress = this.progress.at(written);
		if (this.stopping) {
			throw new Stopped();
		}
	}

	/**
	 * Once at a time; the writing of a bulk change is no building, and does not replace
	 * it.
	 */
	private void rebuildInBackground() {
		if (this.building.compareAndSet(false, true)) {
			this.worker.submit(this::buildOrTryAgain);
		}
	}

	private void buildOrTryAgain() {
		try {
			build();
			this.building.set(false);
		}
		catch (RuntimeException ex) {
			if (this.stopping) {
				return;
			}
			log.warn("The search index could not be built, again in {} s: {}", AGAIN_SECONDS, ex.getMessage());
			this.worker.schedule(this::buildOrTryAgain, AGAIN_SECONDS, TimeUnit.SECONDS);
		}
	}

	private void build() {
		synchronized (this.writing) {
			this.complete = false;
			this.progress = Progress.start(editions(), this.clock.instant());
			write(() -> {
				if (size() > editions()) {
					this.writing.purge();
				}
				this.writing.write(null, this::at);
				this.complete = true;
			});
			log.info("The search index holds {} editions", size());
		}
	}

	private void write(Runnable work) {
		try {
			work.run();
			this.progress = this.progress.finish(this.clock.instant(), null);
		}
		catch (Stopped ex) {
			this.complete = false;
			log.info("The search index is left incomplete; the next start catches up");
		}
		catch (RuntimeException ex) {
			this.progress = this.progress.finish(this.clock.instant(), String.valueOf(ex.getMessage()));
			throw ex;
		}
	}

	@Override
	public void destroy() throws InterruptedException {
		this.stopping = true;
		this.worker.shutdown();
		boolean stopped = this.worker.awaitTermination(20, TimeUnit.SECONDS);
		synchronized (this.writing) {
			if (this.complete && stopped) {
				this.folder.markComplete();
			}
		}
	}

	/** The program ends while editions are written. */
	private static final class Stopped extends RuntimeException {

	}

}
