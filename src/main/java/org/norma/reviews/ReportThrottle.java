package org.norma.reviews;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/**
 * Limits what comes without an account: five reports an hour from one network address,
 * three a day with one mail address.
 */
@Component
class ReportThrottle {

	private static final int KEYS = 50_000;

	private final LoadingCache<String, Bucket> byOrigin;

	private final LoadingCache<String, Bucket> byMail;

	ReportThrottle(TimeMeter meter) {
		this.byOrigin = buckets(5, Duration.ofHours(1), meter);
		this.byMail = buckets(3, Duration.ofDays(1), meter);
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

	void take(String origin, String mail) {
		if (!this.byOrigin.get(origin).tryConsume(1) || !this.byMail.get(mail).tryConsume(1)) {
			throw new RuleBroken("reviews.refused.too-many");
		}
	}

}
