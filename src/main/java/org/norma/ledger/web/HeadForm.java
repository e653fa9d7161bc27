package org.norma.ledger.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A head that somebody noted before.
 *
 * @param key identifier of the key that was noted with it; may be empty
 */
record HeadForm(@NotBlank(message = "{ledger.head.missing}") @Size(max = 4000) @Nullable String head,
		@Size(max = 200) @Nullable String key) {

	String noted() {
		return (this.head != null) ? this.head : "";
	}

	String trusted() {
		return (this.key != null) ? this.key : "";
	}

}
