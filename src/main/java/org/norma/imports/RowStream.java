package org.norma.imports;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other. */
interface RowStream extends AutoCloseable {

	/**
	 * The next row, {@code null} after the last.
	 * @throws RowRefused when this row cannot be read; the next one may be
	 * @throws UnreadableFile when the rest of the file cannot be read
	 */
	@Nullable Row next() throws IOException;

	/** The line that names the columns, 0 where each row names its own. */
	default long headerLine() {
		return 0;
	}

	@Override
	void close() throws IOException;

}
