package org.norma.files.web;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * An archive of files, or a table of links.
 *
 * @param open whether files are open where the rules leave the choice
 * @param trial whether it is only looked at
 */
record ImportForm(@Nullable MultipartFile file, @Nullable Boolean open, @Nullable Boolean trial) {

	@AssertTrue(message = "{files.file.choose}")
	public boolean isFileChosen() {
		return this.file != null && !this.file.isEmpty();
	}

}
