package org.norma.accounts;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * Limits tries by key: a number at once, then one more each interval. Kept in memory of
 * each node; losing it costs nothing but a few more tries.
 */
class Throttle {

	private static final int KEYS = 100_000;

	private final LoadingCache<String, Bucket> buckets;

	Throttle(int atOnce, Duration interval, TimeMeter meter) {
		this.buckets = Caffeine.newBuilder()
			.maximumSize(KEYS)
			.expireAfterAccess(interval.multipliedBy(atOnce))
			.ticker(meter::currentTimeNanos)
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(atOnce).refillGreedy(1, interval))
				.withCustomTimePrecision(meter)
				.build());
	}

	/** Counts a try, or refuses it. */
	void take(String key) {
		var probe = this.buckets.get(key).tryConsumeAndReturnRemaining(1);
		if (!probe.isConsumed()) {
			throw new TooManyTries(1 + (probe.getNanosToWaitForRefill() - 1) / 1_000_000_000L);
		}
	}

	/** A good try does not count. */
	void giveBack(String key) {
		this.buckets.get(key).addTokens(1);
	}

	/** Forgets the tries of the key. */
	void forget(String key) {
		this.buckets.invalidate(key);
	}

}
