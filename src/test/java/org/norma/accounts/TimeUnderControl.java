package org.norma.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import io.github.bucket4j.TimeMeter;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Time that goes on only when a test says so. */
@TestConfiguration(proxyBeanMethods = false)
public class TimeUnderControl {

	@Bean
	@Primary
	HandClock handClock() {
		return new HandClock();
	}

	@Bean
	@Primary
	TimeMeter meter(HandClock clock) {
		return new TimeMeter() {
			@Override
			public long currentTimeNanos() {
				return clock.millis() * 1_000_000;
			}

			@Override
			public boolean isWallClockBased() {
				return false;
			}
		};
	}

	/** A clock moved by hand. */
	public static class HandClock extends Clock {

		private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T02:00:00Z"));

		public void pass(Duration time) {
			this.now.updateAndGet((before) -> before.plus(time));
		}

		@Override
		public ZoneId getZone() {
			return ZoneId.of("Asia/Shanghai");
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(instant(), zone);
		}

		@Override
		public Instant instant() {
			return this.now.get();
		}

	}

}
