package org.norma.accounts;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ThrottleTests {

	private final AtomicLong seconds = new AtomicLong(1000);

	private final Throttle throttle = new Throttle(3, Duration.ofSeconds(20), new TimeMeter() {
		@Override
		public long currentTimeNanos() {
			return ThrottleTests.this.seconds.get() * 1_000_000_000L;
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}
	});

	@Test
	void afterTheTriesAtOnceItSaysHowLongToWait() {
		takeThree();
		assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> this.throttle.take("a"))
			.satisfies((refusal) -> org.assertj.core.api.Assertions.assertThat(refusal.seconds()).isEqualTo(20));
		this.seconds.addAndGet(13);
		assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> this.throttle.take("a"))
			.satisfies((refusal) -> org.assertj.core.api.Assertions.assertThat(refusal.seconds()).isEqualTo(7));
	}

	@Test
	void afterTheWaitOneMoreTryCounts() {
		takeThree();
		this.seconds.addAndGet(20);
		assertThatNoException().isThrownBy(() -> this.throttle.take("a"));
		assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> this.throttle.take("a"));
	}

	@Test
	void anotherKeyIsNotHeldUp() {
		takeThree();
		assertThatNoException().isThrownBy(() -> this.throttle.take("b"));
	}

	@Test
	void aGoodTryIsGivenBack() {
		takeThree();
		this.throttle.giveBack("a");
		assertThatNoException().isThrownBy(() -> this.throttle.take("a"));
	}

	@Test
	void aForgottenKeyStartsAnew() {
		takeThree();
		this.throttle.forget("a");
		takeThree();
	}

	private void takeThree() {
		for (int i = 0; i < 3; i++) {
			this.throttle.take("a");
		}
	}

}
