package org.norma.lookup;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.norma.catalogue.CatalogueChanged;
import org.norma.shared.Ids;

import org.springframework.context.ApplicationEventPublisher;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/** The program ends while a bulk change is being written into the index. */
class StoppedIndexTests {

	private final IndexFolder folder = mock(IndexFolder.class);

	private final IndexWriting writing = mock(IndexWriting.class);

	@Test
	@Timeout(30)
	void whatIsBeingWrittenEndsWithoutAnErrorAndIsCaughtUpLater() throws Exception {
		given(this.folder.completeAtStart()).willReturn(true);
		var begun = new CountDownLatch(1);
		willAnswer((call) -> {
			LongConsumer progress = call.getArgument(1);
			for (long written = 500;; written += 500) {
				progress.accept(written);
				begun.countDown();
				Thread.sleep(5);
			}
		}).given(this.writing).write(any(), any());
		var index = new SearchIndex(this.folder, this.writing, mock(Index.class), Clock.systemUTC(),
				mock(ApplicationEventPublisher.class));
		var change = CompletableFuture.runAsync(() -> index.changed(new CatalogueChanged(Ids.next(), 60_000)));
		begun.await();
		index.destroy();
		change.get(20, TimeUnit.SECONDS);
		then(this.folder).should(never()).markComplete();
	}

}
