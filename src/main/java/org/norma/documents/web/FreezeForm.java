package org.norma.documents.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a revision is frozen for. */
record FreezeForm(@NotBlank(message = "{documents.purpose.missing}") @Size(max = 200) @Nullable String purpose) {

	String text() {
		return (this.purpose != null) ? this.purpose : "";
	}

}
