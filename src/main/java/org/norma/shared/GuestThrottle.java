package org.norma.shared;

import java.time.Duration;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one limit of mails that somebody without an account can have sent, whatever page
 * sends them: to a mailbox until its owner confirms one of them, and from one client.
 * Kept in memory of each node; losing it costs nothing but a few more mails.
 */
@Component
public class GuestThrottle {

	/** Mails a day to one mailbox that confirms none. */
	public static final int TO_A_MAILBOX = 3;

	/** Mails an hour from one client. */
	public static final int FROM_A_CLIENT = 20;

	private static final int KEYS = 50_000;

	private final LoadingCache<String, Bucket> byClient;

	private final LoadingCache<String, Bucket> byMailbox;

	GuestThrottle(ObjectProvider<TimeMeter> meter) {
		var time = meter.getIfAvailable(() -> TimeMeter.SYSTEM_NANOTIME);
		this.byClient = buckets(FROM_A_CLIENT, Duration.ofHours(1), time);
		this.byMailbox = buckets(TO_A_MAILBOX, Duration.ofDays(1), time);
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
	 * Counts one more mail.
	 * @param origin network address of the client
	 * @throws RuleBroken when one of both limits is reached
	 */
	public void take(String origin, String mail) {
		if (!this.byClient.get(ClientNetwork.of(origin)).tryConsume(1)) {
			throw new RuleBroken("shared.refused.mails-of-client", FROM_A_CLIENT);
		}
		if (!this.byMailbox.get(mailbox(mail)).tryConsume(1)) {
			throw new RuleBroken("shared.refused.mails-to-mailbox", TO_A_MAILBOX);
		}
	}

	/** The owner of the mailbox wanted the mail: it does not count. */
	public void wanted(String mail) {
		this.byMailbox.get(mailbox(mail)).addTokens(1);
	}

	/** What stands behind a plus sign names no other mailbox. */
	private static String mailbox(String mail) {
		return mail.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*(?=@[^@]*$)", "");
	}

}
