package org.norma.shared.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table that leaves Norma as a file, written while it is read. A cell is text unless it
 * is a number, a day or an instant; {@code null} is an empty cell.
 */
public interface ExportTable extends Closeable {

	/** What stands above the table, in kinds of file that are read as a page. */
	default void title(String title, List<String> facts) throws IOException {
	}

	/** The names of the columns, before the first line. */
	void head(List<String> columns) throws IOException;

	/** A line, with a cell for each column. */
	void line(List<? extends @Nullable Object> cells) throws IOException;

	/** A line, with a cell for each column. */
	default void row(@Nullable Object... cells) throws IOException {
		line(Arrays.asList(cells));
	}

}
