package org.norma.consultations;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/**
 * Limits what comes without an account: thirty comments an hour from one network address,
 * thirty a day with one mail address.
 */
@Component
class CommentThrottle {

	private static final int KEYS = 50_000;

	private static final int MOST = 30;

	private final LoadingCache<String, Bucket> byOrigin;

	private final LoadingCache<String, Bucket> byMail;

	CommentThrottle(TimeMeter meter) {
		this.byOrigin = buckets(Duration.ofHours(1), meter);
		this.byMail = buckets(Duration.ofDays(1), meter);
	}

	private static LoadingCache<String, Bucket> buckets(Duration period, TimeMeter meter) {
		return Caffeine.newBuilder()
			.maximumSize(KEYS)
			.expireAfterAccess(period)
			.build((key) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(MOST).refillGreedy(MOST, period))
				.withCustomTimePrecision(meter)
				.build());
	}

	void take(String origin, String mail) {
		if (!this.byOrigin.get(origin).tryConsume(1) || !this.byMail.get(mail).tryConsume(1)) {
			throw new RuleBroken("consultations.refused.too-many", String.valueOf(MOST));
		}
	}

}
