package org.norma.files.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.files.Opening;

import org.springframework.web.multipart.MultipartFile;

/** A file with what the office chooses for it. */
record FileForm(@Nullable MultipartFile file, @Nullable Boolean open, @Size(max = 500) @Nullable String basis) {

	@AssertTrue(message = "{files.file.choose}")
	public boolean isFileChosen() {
		return this.file != null && !this.file.isEmpty();
	}

	Opening opening() {
		return new Opening(Boolean.TRUE.equals(this.open), this.basis);
	}

}
