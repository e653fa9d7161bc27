package org.norma.shared.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArrivingBodyTests {

	private final AtomicLong nanos = new AtomicLong();

	private final AtomicInteger left = new AtomicInteger();

	private int piece = 1;

	private Duration pause = Duration.ofSeconds(3);

	private final InputBuffer sender = new InputBuffer() {
		@Override
		public int doRead(ApplicationBufferHandler handler) {
			ArrivingBodyTests.this.nanos.addAndGet(ArrivingBodyTests.this.pause.toNanos());
			return ArrivingBodyTests.this.piece;
		}

		@Override
		public int available() {
			return 0;
		}
	};

	private final ArrivingBody body = new ArrivingBody(this.sender, 500_000, this.left::incrementAndGet,
			this.nanos::get);

	@Test
	void aByteNowAndThenIsGivenUpAfterTwentySeconds() {
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(this::readAll);
		assertThat(Duration.ofNanos(this.nanos.get())).isLessThan(Duration.ofSeconds(25));
	}

	@Test
	void aSlowLineIsServedAsLongAsItGoesOn() throws IOException {
		this.piece = 50_000;
		readAll();
		assertThat(this.left).as("counts no more when it is there").hasValue(1);
		this.body.leave();
		assertThat(this.left).hasValue(1);
	}

	@Test
	void whatNobodyWantedIsReadForTenSecondsAtMost() {
		assertThat(this.body.drain()).isFalse();
		assertThat(Duration.ofNanos(this.nanos.get())).isLessThan(Duration.ofSeconds(14));
		this.piece = 250_000;
		this.pause = Duration.ofMillis(10);
		assertThat(this.body.drain()).isTrue();
	}

	@Test
	void bodiesUnderwayAreCountedForEachClientAndForAll() {
		var underway = new BodiesUnderway(3, 2);
		assertThat(underway.enter("a")).isTrue();
		assertThat(underway.enter("a")).isTrue();
		assertThat(underway.enter("a")).isFalse();
		assertThat(underway.enter("b")).isTrue();
		assertThat(underway.enter("c")).isFalse();
		underway.leave("a");
		assertThat(underway.enter("c")).isTrue();
	}

	private void readAll() throws IOException {
		while (!this.body.isWhole()) {
			this.body.doRead(null);
		}
	}

}
