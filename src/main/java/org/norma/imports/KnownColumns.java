package org.norma.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.core.io.ClassPathResource;

/** The names that sources give to their columns, and what they mean. */
final class KnownColumns {

	private static final Map<Field, List<String>> NAMES = names();

	private KnownColumns() {
	}

	/** How many of the cells are names of columns. */
	static long known(Collection<String> cells) {
		return cells.stream().filter(KnownColumns::isKnown).map(KnownColumns::normal).distinct().count();
	}

	/** Whether a column has a name that sources give to a field. */
	static boolean isKnown(String column) {
		var name = normal(column);
		return NAMES.values().stream().anyMatch((names) -> names.contains(name));
	}

	/**
	 * What columns mean, as far as their names tell; the better name first.
	 */
	static List<FieldMapping> guess(Set<String> named) {
		var columns = new LinkedHashSet<>(named);
		columns.addAll(kinds(named));
		var fields = new ArrayList<FieldMapping>();
		var taken = new TreeSet<String>();
		NAMES.forEach((field, names) -> column(names, columns, taken).ifPresent((column) -> {
			taken.add(column);
			fields.add(FieldMapping.column(field, column));
		}));
		return fields;
	}

	private static Optional<String> column(List<String> names, Set<String> columns, Set<String> taken) {
		return names.stream()
			.flatMap((name) -> columns.stream().filter((column) -> normal(column).equals(name)))
			.filter((column) -> !taken.contains(column))
			.findFirst();
	}

	/** Relations that stand in one list, each with its kind, as columns of their own. */
	private static Set<String> kinds(Set<String> named) {
		var kinds = new LinkedHashSet<String>();
		if (named.contains("relation.type") && named.contains("relation.target")) {
			for (var names : NAMES.values()) {
				names.stream()
					.filter((name) -> name.startsWith("relation["))
					.map((name) -> name.substring(name.indexOf('=') + 1, name.indexOf(']')))
					.forEach((kind) -> kinds.add("relation[type=%s].target".formatted(written(kind))));
			}
		}
		return kinds;
	}

	/** As the kinds are written: obsoletedBy. */
	private static String written(String kind) {
		return switch (kind) {
			case "iscitedin" -> "isCitedIn";
			case "adoptedas" -> "adoptedAs";
			case "adoptedfrom" -> "adoptedFrom";
			default -> kind.endsWith("by") ? kind.substring(0, kind.length() - 2) + "By" : kind;
		};
	}

	private static String normal(String column) {
		return column.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]|[（(][^）)]*[）)]$", "");
	}

	private static Map<Field, List<String>> names() {
		var names = new EnumMap<Field, List<String>>(Field.class);
		try (var lines = new BufferedReader(new InputStreamReader(
				new ClassPathResource("imports/column-names.csv").getInputStream(), StandardCharsets.UTF_8))) {
			lines.lines()
				.skip(1)
				.map((line) -> line.split(",", 2))
				.forEach((cells) -> names.put(Field.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
						List.of(cells[1].split(";"))));
			return names;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
