package org.norma.files;

import org.jspecify.annotations.Nullable;

/**
 * What the office chose for a file.
 *
 * @param open whether everybody may read it, where the rules leave the choice
 * @param basis right on which it is open although the rules close it, such as an
 * agreement with the holder of the copyright
 */
public record Opening(boolean open, @Nullable String basis) {

	public Opening {
		basis = (basis != null && !basis.isBlank()) ? basis.strip() : null;
	}

}
