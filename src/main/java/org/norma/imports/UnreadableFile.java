package org.norma.imports;

import org.norma.shared.RuleBroken;

/** A file that cannot be read as a whole; one sentence says why. */
public class UnreadableFile extends RuleBroken {

	UnreadableFile(String key, Object... arguments) {
		super(key, arguments);
	}

}
