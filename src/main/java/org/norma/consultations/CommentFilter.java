package org.norma.consultations;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which comments of a round a list shows; {@code null} asks for all.
 *
 * @param undisposed only those without a disposition
 * @param unchanged only those accepted whose change is not in the text yet
 */
public record CommentFilter(@Nullable UUID clause, @Nullable CommentType type, @Nullable UUID group,
		@Nullable Disposition disposition, @Nullable Boolean undisposed, @Nullable Boolean unchanged,
		@Nullable String words) {

	public static final CommentFilter ALL = new CommentFilter(null, null, null, null, null, null, null);

	/** Whether it asks for what has no answer, and for nothing else. */
	public boolean asksForOpen() {
		return Boolean.TRUE.equals(this.undisposed) && !new CommentFilter(this.clause, this.type, this.group,
				this.disposition, null, this.unchanged, this.words)
			.narrowed();
	}

	public boolean narrowed() {
		return this.clause != null || this.type != null || this.group != null || this.disposition != null
				|| Boolean.TRUE.equals(this.undisposed) || Boolean.TRUE.equals(this.unchanged)
				|| (this.words != null && !this.words.isBlank());
	}

}
