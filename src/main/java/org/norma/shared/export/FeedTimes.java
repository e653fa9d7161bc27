package org.norma.shared.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When what a feed shows last changed. What was shown is remembered, so that every change
 * counts, whichever table it comes from and even if it comes with the day alone; and the
 * time moves forwards only.
 */
@Component
class FeedTimes {

	/**
	 * Feeds may be asked for with any words: so many are remembered, with their entries.
	 */
	private static final int MOST = 1_000_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	FeedTimes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The name of this installation among all. */
	UUID installation() {
		return this.jdbc.sql("select id from installation").query(UUID.class).single();
	}

	/** When each of these last changed, by its identifier. */
	@Transactional
	Map<UUID, Instant> of(String language, Collection<Shown> shown) {
		var known = known(language, shown);
		var now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		var updated = new HashMap<UUID, Instant>();
		var changed = new TreeMap<UUID, Shown>();
		for (var each : shown) {
			var before = known.get(each.id());
			updated.put(each.id(), (before != null) ? before.updated() : each.since(now));
			if (before == null || !before.fingerprint().equals(each.fingerprint())) {
				changed.put(each.id(), each);
			}
		}
		if (known.size() == shown.size() || hasRoom()) {
			changed.values().forEach((each) -> updated.put(each.id(), remember(language, each, now)));
		}
		return updated;
	}

	private Map<UUID, Known> known(String language, Collection<Shown> shown) {
		var known = new HashMap<UUID, Known>();
		this.jdbc.sql("select id, shown, updated from feed_entry where language = ? and id = any(?)")
			.params(language, shown.stream().map(Shown::id).toArray(UUID[]::new))
			.query((row) -> {
				known.put(row.getObject("id", UUID.class),
						new Known(row.getString("shown"), row.getTimestamp("updated").toInstant()));
			});
		return known;
	}

	private boolean hasRoom() {
		return this.jdbc.sql("select reltuples < ? from pg_class where oid = 'feed_entry'::regclass")
			.param(MOST)
			.query(Boolean.class)
			.single();
	}

	/** Two readers at one time write the same; whoever comes second changes nothing. */
	private Instant remember(String language, Shown each, Instant now) {
		return this.jdbc.sql("""
				insert into feed_entry as known (id, language, shown, updated)
				values (:id, :language, :shown, :since)
				on conflict (id, language) do update set shown = excluded.shown,
					updated = case when known.shown = excluded.shown then known.updated
						else greatest(:now, known.updated + interval '1 second') end
				returning updated
				""")
			.param("id", each.id())
			.param("language", language)
			.param("shown", each.fingerprint())
			.param("since", Timestamp.from(each.since(now)))
			.param("now", Timestamp.from(now))
			.query(Timestamp.class)
			.single()
			.toInstant();
	}

	/** What was shown, and since when. */
	private record Known(String fingerprint, Instant updated) {
	}

	/**
	 * What is shown.
	 *
	 * @param began the time given to who sees it first
	 */
	record Shown(UUID id, String text, Instant began) {

		Instant since(Instant now) {
			return this.began.isAfter(now) ? now : this.began.truncatedTo(ChronoUnit.SECONDS);
		}

		String fingerprint() {
			try {
				var digest = MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8));
				return HexFormat.of().formatHex(digest, 0, 16);
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
