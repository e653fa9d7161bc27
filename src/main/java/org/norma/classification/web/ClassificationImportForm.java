package org.norma.classification.web;

import java.io.IOException;
import java.io.InputStream;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The upload of a file of classes.
 *
 * @param file XML of ISO Open Data, or CSV
 * @param language language of names in columns that do not say theirs
 * @param edition edition of the scheme, where the file does not state it
 */
record ClassificationImportForm(@Nullable MultipartFile file, @Nullable @Pattern(regexp = "en|zh|it") String language,
		@Nullable @Size(max = 40) String edition) {

	static ClassificationImportForm empty() {
		return new ClassificationImportForm(null, null, null);
	}

	@AssertTrue(message = "{classification.import.choose}")
	public boolean isFileChosen() {
		return this.file != null && !this.file.isEmpty();
	}

	InputStream stream() throws IOException {
		return (this.file != null) ? this.file.getInputStream() : InputStream.nullInputStream();
	}

	@Nullable String editionOrNull() {
		return (this.edition == null || this.edition.isBlank()) ? null : this.edition.strip();
	}

	String languageOrEnglish() {
		return (this.language != null) ? this.language : "en";
	}

}
