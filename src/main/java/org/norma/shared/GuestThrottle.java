package org.norma.shared;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * Limits what comes without an account. Kept in memory of each node; losing it costs
 * nothing but a few more tries.
 */
public final class GuestThrottle {

	private static final int KEYS = 50_000;

	private final LoadingCache<String, Bucket> byOrigin;

	private final LoadingCache<String, Bucket> byMail;

	/**
	 * Limits by network address and by mail address.
	 * @param anHour most in an hour from one network address
	 * @param aDay most in a day with one mail address
	 */
	public GuestThrottle(int anHour, int aDay, TimeMeter meter) {
		this.byOrigin = buckets(anHour, Duration.ofHours(1), meter);
		this.byMail = buckets(aDay, Duration.ofDays(1), meter);
	}

	private static LoadingCache<String, Bucket> buckets(int most, Duration period, TimeMeter meter) {
		return Caffeine.newBuilder()
			.maximumSize(KEYS)
			.expireAfterAccess(period)
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(most).refillGreedy(most, period))
				.withCustomTimePrecision(meter)
				.build());
	}

	/**
	 * Counts one more.
	 * @param tooMany message key of the refusal
	 * @throws RuleBroken when one of both limits is reached
	 */
	public void take(String origin, String mail, String tooMany, Object... arguments) {
		if (!this.byOrigin.get(ClientNetwork.of(origin)).tryConsume(1) || !this.byMail.get(mail).tryConsume(1)) {
			throw new RuleBroken(tooMany, arguments);
		}
	}

}
