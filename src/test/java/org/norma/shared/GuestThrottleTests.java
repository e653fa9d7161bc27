package org.norma.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GuestThrottleTests {

	private final AtomicLong nanos = new AtomicLong();

	private final GuestThrottle throttle = new GuestThrottle(
			new StaticListableBeanFactory(java.util.Map.of("meter", new TimeMeter() {
				@Override
				public long currentTimeNanos() {
					return GuestThrottleTests.this.nanos.get();
				}

				@Override
				public boolean isWallClockBased() {
					return false;
				}
			})).getBeanProvider(TimeMeter.class));

	@Test
	void oneMailboxGetsThreeMailsADayFromWhereverTheyAreAskedFor() {
		assertThat(IntStream.range(0, 35).filter((i) -> sent("198.51.100." + i, "Wu+" + i + "@example.org")).count())
			.isEqualTo(3);
		assertThat(sent("198.51.100.1", "wu@example.org")).isFalse();
		assertThat(sent("198.51.100.1", "li@example.org")).isTrue();
		this.nanos.addAndGet(Duration.ofDays(1).toNanos());
		assertThat(sent("198.51.100.1", "wu@example.org")).isTrue();
	}

	@Test
	void whoConfirmsGetsTheNextOne() {
		for (int i = 0; i < 10; i++) {
			assertThat(sent("198.51.100." + i, "wu@example.org")).isTrue();
			this.throttle.wanted("wu@example.org");
		}
	}

	@Test
	void oneClientHasTwentyMailsAnHourSent() {
		assertThat(IntStream.range(0, 100).filter((i) -> sent("2001:db8:1:1::" + i, i + "@example.org")).count())
			.as("an IPv6 network is one client")
			.isEqualTo(20);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.throttle.take("2001:db8:1:1::7", "new@example.org"))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("shared.refused.mails-of-client"));
	}

	private boolean sent(String origin, String mail) {
		try {
			this.throttle.take(origin, mail);
			return true;
		}
		catch (RuleBroken refusal) {
			return false;
		}
	}

}
