package org.norma.imports;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns that say something anywhere in a file: a row of JSON may have what the
 * first one lacks.
 */
final class ColumnsMet {

	/** More are no columns, but values that stand where names should. */
	static final int MOST = 2_000;

	private static final int SHOWN = 40;

	private final Set<String> names = new LinkedHashSet<>();

	/**
	 * Notes the columns of a row that are filled.
	 * @throws UnreadableFile when there are too many
	 */
	void add(Row row) {
		row.columns().forEach((name, text) -> {
			if (!text.isBlank() && this.names.add(name) && this.names.size() > MOST) {
				throw new UnreadableFile("imports.file.too-many-columns", MOST, row.line());
			}
		});
	}

	Set<String> names() {
		return this.names;
	}

	/**
	 * Those from which nothing is taken, those with a known name first; empty for none.
	 */
	String unread(Mapping mapping) {
		var unread = mapping.unused(new TreeSet<>(this.names));
		unread.removeIf((column) -> isReadInPart(column, mapping));
		return Stream
			.concat(unread.stream().filter(KnownColumns::isKnown),
					Stream.concat(unread.stream().filter((column) -> !KnownColumns.isKnown(column)).limit(SHOWN),
							(unread.size() > SHOWN) ? Stream.of("…") : Stream.empty()))
			.collect(Collectors.joining(", "));
	}

	/** Relations of one kind, and the other languages of a title. */
	private static boolean isReadInPart(String column, Mapping mapping) {
		var head = column.replaceFirst("\\..*", "");
		return mapping.fields()
			.stream()
			.anyMatch((each) -> each.column().startsWith(head + "[") || column.contains(".")
					&& each.field().name().startsWith("TITLE") && each.column().startsWith(head + "."));
	}

}
