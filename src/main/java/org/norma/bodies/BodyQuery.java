package org.norma.bodies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a list of bodies is asked for; {@code null} asks for any.
 *
 * @param words words of which each must stand in the code or in a name
 * @param region code of the region
 * @param member code of a body that must belong to those listed
 */
public record BodyQuery(@Nullable String words, @Nullable BodyKind kind, @Nullable String region,
		@Nullable BodyStatus status, @Nullable String member) {

	private static final int MOST_WORDS = 8;

	public BodyQuery {
		words = (words == null) ? "" : words.replace("\0", "").strip();
		region = blankToNull(region);
		member = blankToNull(member);
	}

	/** Whether anything at all is asked for. */
	public boolean narrowed() {
		return !"".equals(this.words) || this.kind != null || this.region != null || this.status != null
				|| this.member != null;
	}

	/** The words as patterns of SQL's {@code like}. */
	List<String> patterns() {
		return Arrays.stream(String.valueOf(this.words).toLowerCase(Locale.ROOT).split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.map((word) -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
			.toList();
	}

	private static @Nullable String blankToNull(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
