package org.norma.shared.export;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param id of what it tells; never that of another thing
 * @param title what it is
 * @param titleLanguage language of the title, where it may be another than the feed's
 * @param since when it began, for readers who see it for the first time
 * @param author who says it
 * @param path path of its page, {@code null} where it has none
 * @param summary what a reader learns without opening it
 * @param content the whole of it as plain text, where it is not long
 */
public record AtomEntry(UUID id, String title, @Nullable String titleLanguage, Instant since, String author,
		@Nullable String path, @Nullable String summary, @Nullable String content) {

	/** All that is shown, in which any change is an update. */
	String shown() {
		return String.join("\n", this.title, this.author, String.valueOf(this.path), String.valueOf(this.summary),
				String.valueOf(this.content));
	}

}
