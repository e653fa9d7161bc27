package org.norma.classification;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RefusedLine;
import org.norma.shared.Texts;

/**
 * What a line or element of an imported file says of a class; {@code null} where the file
 * says nothing.
 */
record EntryLine(long line, String code, @Nullable String parentCode, @Nullable String edition, Texts names,
		Texts scope, @Nullable List<String> seeAlso, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	/** A file as read: what it says, and the lines that cannot be understood. */
	record Read(List<EntryLine> lines, List<RefusedLine> refused) {
	}

}
