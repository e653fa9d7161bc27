package org.norma.consultations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.consultations.TableColumns.Column;
import org.norma.shared.RefusedLine;

/** Understands the lines of a comment table against the clauses of the frozen text. */
class TableReader {

	private static final int LONGEST = 5000;

	private static final List<String> WHOLE = List.of("", "-", "–", "—", "/", "general", "ge", "all", "whole", "全文",
			"总体", "通篇", "generale");

	private final List<Clause> clauses;

	private final TableColumns columns;

	private final List<RefusedLine> refused = new ArrayList<>();

	private final List<Read> taken = new ArrayList<>();

	TableReader(List<Clause> clauses, List<TableFile.Line> lines) {
		this.clauses = clauses;
		this.columns = TableColumns.of(lines);
		lines.stream()
			.filter((line) -> line.number() > this.columns.head().number() && !isCounts(line))
			.forEach(this::read);
	}

	/** The last line of the Chinese table counts the units. */
	private static boolean isCounts(TableFile.Line line) {
		return line.cells().stream().filter((cell) -> !cell.isBlank()).count() == 1
				&& line.cells().stream().anyMatch((cell) -> cell.startsWith("说明") || cell.startsWith("注"));
	}

	private void read(TableFile.Line line) {
		var before = this.refused.size();
		var clause = clause(line);
		var type = type(line);
		var text = text(line, Column.TEXT);
		if (text == null && this.refused.size() == before) {
			refuse(line, Column.TEXT, "consultations.row.no-text");
		}
		var unit = text(line, Column.UNIT);
		var change = text(line, Column.CHANGE);
		var reason = text(line, Column.REASON);
		if (this.refused.size() == before) {
			this.taken.add(new Read(line.number(), unit, clause, new CommentData(clause.lineage(), place(line), type,
					java.util.Objects.requireNonNull(text), change, reason)));
		}
	}

	private Clause clause(TableFile.Line line) {
		var name = this.columns.cell(line, Column.CLAUSE);
		if (WHOLE.contains(name.toLowerCase(java.util.Locale.ROOT))) {
			return Clause.WHOLE;
		}
		var found = Clause.named(this.clauses, name);
		if (found.isEmpty()) {
			refuse(line, Column.CLAUSE, "consultations.row.no-clause",
					this.clauses.stream().map(Clause::label).limit(30).collect(Collectors.joining(", ")));
		}
		return found.orElse(Clause.WHOLE);
	}

	private CommentType type(TableFile.Line line) {
		var word = this.columns.cell(line, Column.TYPE);
		if (word.isEmpty()) {
			return CommentType.GENERAL;
		}
		var found = CommentType.read(word);
		if (found.isEmpty()) {
			refuse(line, Column.TYPE, "consultations.row.no-type");
		}
		return found.orElse(CommentType.GENERAL);
	}

	private @Nullable String text(TableFile.Line line, Column column) {
		var text = this.columns.cell(line, column);
		if (text.length() > LONGEST) {
			refuse(line, column, "consultations.row.too-long", String.valueOf(text.length()), String.valueOf(LONGEST));
		}
		return text.isEmpty() ? null : text;
	}

	private @Nullable String place(TableFile.Line line) {
		var place = Stream.of(Column.LINE, Column.PLACE)
			.map((column) -> this.columns.cell(line, column))
			.filter((cell) -> !cell.isEmpty())
			.collect(Collectors.joining(", "));
		return place.isEmpty() ? null : place.substring(0, Math.min(place.length(), 200));
	}

	private void refuse(TableFile.Line line, Column column, String key, Object... arguments) {
		this.refused.add(RefusedLine.of(line.number(), this.columns.name(column), this.columns.cell(line, column), key,
				arguments));
	}

	/** The sender may not speak for the unit of the line. */
	void refuseUnit(Read read, String own) {
		this.refused.add(RefusedLine.of(read.line(), this.columns.name(Column.UNIT), String.valueOf(read.unit()),
				"consultations.row.other-unit", own));
	}

	List<RefusedLine> refused() {
		return this.refused;
	}

	List<Read> taken() {
		return this.taken;
	}

	/** A line that was understood. */
	record Read(long line, @Nullable String unit, Clause clause, CommentData data) {
	}

}
