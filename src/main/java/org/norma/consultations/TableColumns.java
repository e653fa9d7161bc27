package org.norma.consultations;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.norma.shared.RuleBroken;

/**
 * Where the columns of a comment table stand: those of the ISO comment table or of the
 * 意见汇总处理表, found by their heads wherever they are.
 */
record TableColumns(Map<Column, Integer> places, TableFile.Line head) {

	/** The first ten lines may be a title and the data of the standard. */
	private static final int DEEPEST = 10;

	/** So many cells of so many characters are named in a refusal. */
	private static final int SHOWN = 12;

	private static final int LONGEST = 40;

	/**
	 * The columns of a table.
	 * @throws RuleBroken when no line names a column for the comments
	 */
	static TableColumns of(List<TableFile.Line> lines) {
		return lines.stream()
			.limit(DEEPEST)
			.map(TableColumns::read)
			.filter((columns) -> columns.places().containsKey(Column.TEXT) && columns.places().size() > 1)
			.findFirst()
			.orElseThrow(() -> new RuleBroken("consultations.file.no-columns", found(lines)));
	}

	/** The cells of the first line, which should have named the columns. */
	private static String found(List<TableFile.Line> lines) {
		var cells = lines.stream()
			.limit(1)
			.flatMap((line) -> line.cells().stream())
			.map(String::strip)
			.filter((cell) -> !cell.isEmpty())
			.limit(SHOWN)
			.map((cell) -> (cell.length() > LONGEST) ? cell.substring(0, LONGEST) + "…" : cell)
			.collect(Collectors.joining(" | "));
		return cells.isEmpty() ? "–" : cells;
	}

	private static TableColumns read(TableFile.Line line) {
		var places = new EnumMap<Column, Integer>(Column.class);
		for (int at = 0; at < line.cells().size(); at++) {
			var name = plain(line.cells().get(at));
			for (var column : Column.values()) {
				if (column.names.contains(name)) {
					places.putIfAbsent(column, at);
				}
			}
		}
		return new TableColumns(places, line);
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[\\s()（）/_.-]", "");
	}

	String cell(TableFile.Line line, Column column) {
		return line.cell(this.places.get(column));
	}

	/** The column as the file calls it. */
	String name(Column column) {
		var named = this.head.cell(this.places.get(column));
		return named.isEmpty() ? column.names.get(0) : named;
	}

	/** What a column of a comment table holds. */
	enum Column {

		UNIT("提出单位", "mb", "mbnc", "memberbody", "organisation", "organization", "submittedby", "单位"),
		LINE("linenumber", "line", "行号", "行"),
		CLAUSE("标准章条编号", "章条编号", "章条号", "clausesubclause", "clause", "subclause", "章条"),
		PLACE("paragraphfiguretable", "paragraph", "段落图表", "段图表", "位置"), TYPE("typeofcomment", "type", "意见类型", "类型"),
		TEXT("意见内容", "comments", "comment", "commentsjustification", "意见"),
		CHANGE("修改建议", "proposedchange", "proposedchanges", "建议"), REASON("理由", "reason", "justification", "rationale");

		private final List<String> names;

		Column(String... names) {
			this.names = List.of(names);
		}

	}

}
