package org.norma.consultations.web;

import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.consultations.CommentData;
import org.norma.consultations.CommentType;

/**
 * What is typed to comment.
 *
 * @param clause lineage of the clause, empty for the whole text
 * @param mail address to confirm, for those who are not signed in
 * @param website a field that people do not see: whoever fills it is a program
 */
record CommentForm(@Nullable UUID clause, @Size(max = 200) @Nullable String place, @NotNull @Nullable CommentType type,
		@NotBlank @Size(max = 5000) @Nullable String text, @Size(max = 5000) @Nullable String proposedChange,
		@Size(max = 5000) @Nullable String reason, @Size(max = 200) @Nullable String organisation,
		@Nullable Boolean nameShown, @Email @Size(max = 254) @Nullable String mail,
		@Size(max = 200) @Nullable String name, @Size(max = 500) @Nullable String website) {

	CommentData data() {
		return new CommentData(this.clause, blankToNull(this.place), java.util.Objects.requireNonNull(this.type),
				java.util.Objects.requireNonNull(this.text).strip(), blankToNull(this.proposedChange),
				blankToNull(this.reason));
	}

	boolean showsName() {
		return Boolean.TRUE.equals(this.nameShown);
	}

	static @Nullable String blankToNull(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	boolean filledByAProgram() {
		return this.website != null && !this.website.isBlank();
	}

}
