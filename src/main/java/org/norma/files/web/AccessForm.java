package org.norma.files.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.files.Opening;

/** Who may read the present file. */
record AccessForm(@Nullable Boolean open, @Size(max = 500) @Nullable String basis) {

	Opening opening() {
		return new Opening(Boolean.TRUE.equals(this.open), this.basis);
	}

}
