package org.norma.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * The texts of sections as their readers see them. What was rendered last is kept in
 * memory, and of frozen revisions, which never change, in the database too: a body is
 * rendered once, however many revisions hold it.
 */
@Component
public class Renderings {

	/** Longest time for all sections of a text that are rendered for one reader. */
	private static final Duration LONGEST = Duration.ofSeconds(3);

	private static final int KEPT_CHARACTERS = 16_000_000;

	private final RenderingRows rows;

	private final Cache<String, Rendered> kept = Caffeine.newBuilder()
		.maximumWeight(KEPT_CHARACTERS)
		.weigher((String fingerprint, Rendered rendered) -> fingerprint.length() + rendered.html().length())
		.build();

	Renderings(RenderingRows rows) {
		this.rows = rows;
	}

	/** One text alone. */
	public Rendered of(String body) {
		return this.kept.get(fingerprint(body), (fingerprint) -> Markdown.render(body));
	}

	/** The sections of a whole text, by their lineage. */
	public Map<UUID, Rendered> of(ReadingText text) {
		var fingerprints = new LinkedHashMap<String, String>();
		text.sections().forEach((section) -> fingerprints.put(section.body(), fingerprint(section.body())));
		var found = new HashMap<>(this.kept.getAllPresent(fingerprints.values()));
		var frozen = text instanceof Revision;
		if (frozen && !found.keySet().containsAll(fingerprints.values())) {
			this.rows.find(fingerprints.values()).forEach((fingerprint, rendered) -> {
				found.put(fingerprint, rendered);
				this.kept.put(fingerprint, rendered);
			});
		}
		renderRest(fingerprints, found, frozen);
		var sections = new HashMap<UUID, Rendered>();
		text.sections().forEach((section) -> {
			var rendered = found.get(fingerprints.get(section.body()));
			sections.put(section.lineage(), (rendered != null) ? rendered : Markdown.plain(section.body()));
		});
		return sections;
	}

	/** What there is no time for is left to the next reader. */
	private void renderRest(Map<String, String> fingerprints, Map<String, Rendered> found, boolean frozen) {
		var end = System.nanoTime() + LONGEST.toNanos();
		fingerprints.forEach((body, fingerprint) -> {
			var left = Duration.ofNanos(end - System.nanoTime());
			if (found.containsKey(fingerprint) || left.isNegative()) {
				return;
			}
			Markdown.rendered(body, left).ifPresent((rendered) -> {
				found.put(fingerprint, rendered);
				this.kept.put(fingerprint, rendered);
				if (frozen) {
					this.rows.keep(fingerprint, rendered);
				}
			});
		});
	}

	private static String fingerprint(String body) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
