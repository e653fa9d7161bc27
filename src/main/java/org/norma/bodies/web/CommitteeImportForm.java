package org.norma.bodies.web;

import java.io.IOException;
import java.io.InputStream;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/** The upload of a file of committees. */
record CommitteeImportForm(@Nullable MultipartFile file) {

	@AssertTrue(message = "{bodies.import.choose}")
	public boolean isFileChosen() {
		return this.file != null && !this.file.isEmpty();
	}

	InputStream stream() throws IOException {
		return (this.file != null) ? this.file.getInputStream() : InputStream.nullInputStream();
	}

}
