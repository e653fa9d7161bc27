package org.norma.consultations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.documents.ComparedClause;
import org.norma.shared.RefusedLine;
import org.norma.shared.RuleBroken;

/**
 * Understands the answers in a table of comments as it was downloaded: the number of the
 * comment in the remarks, the disposition with its answer, and the clause of the change.
 */
class AnswerReader {

	private static final Pattern CODE = Pattern.compile("C-\\d{4}-\\d{6,9}");

	private static final Pattern SAID = Pattern.compile("([^:：\\n]{1,40})(?:[:：]\\s*(.*))?", Pattern.DOTALL);

	private static final Map<String, Disposition> WORDS = Map.ofEntries(Map.entry("accepted", Disposition.ACCEPTED),
			Map.entry("采纳", Disposition.ACCEPTED), Map.entry("accolta", Disposition.ACCEPTED),
			Map.entry("partly accepted", Disposition.PARTLY), Map.entry("partially accepted", Disposition.PARTLY),
			Map.entry("部分采纳", Disposition.PARTLY), Map.entry("accolta in parte", Disposition.PARTLY),
			Map.entry("not accepted", Disposition.REJECTED), Map.entry("rejected", Disposition.REJECTED),
			Map.entry("不采纳", Disposition.REJECTED), Map.entry("未采纳", Disposition.REJECTED),
			Map.entry("non accolta", Disposition.REJECTED), Map.entry("noted", Disposition.NOTED),
			Map.entry("已知悉", Disposition.NOTED), Map.entry("已阅", Disposition.NOTED),
			Map.entry("presa nota", Disposition.NOTED));

	private static final Set<String> WHOLE = Set.of("whole text", "whole", "全文", "testo intero", "intero testo");

	private final List<Clause> clauses;

	private final Map<String, PromisedChange> promised;

	private final Map<Column, Integer> places;

	private final TableFile.Line head;

	private final Set<String> codes = new HashSet<>();

	private final List<RefusedLine> refused = new ArrayList<>();

	private final List<Read> taken = new ArrayList<>();

	/**
	 * @param clauses what may be named
	 * @param promised what was named already, by the numbers of the comments: clauses may
	 * have other numbers since
	 */
	AnswerReader(List<ComparedClause> clauses, Map<String, PromisedChange> promised, List<TableFile.Line> lines) {
		this.promised = promised;
		this.clauses = clauses.stream().map((clause) -> new Clause(clause.lineage(), clause.shortName(), 1)).toList();
		this.head = lines.stream()
			.limit(10)
			.filter((line) -> places(line).size() == Column.values().length)
			.findFirst()
			.orElseThrow(() -> new RuleBroken("consultations.answers.no-columns"));
		this.places = places(this.head);
		lines.stream().filter((line) -> line.number() > this.head.number()).forEach(this::read);
	}

	private static Map<Column, Integer> places(TableFile.Line line) {
		var places = new EnumMap<Column, Integer>(Column.class);
		for (int at = 0; at < line.cells().size(); at++) {
			var name = line.cells().get(at).strip().toLowerCase(Locale.ROOT);
			for (var column : Column.values()) {
				if (column.names.contains(name)) {
					places.putIfAbsent(column, at);
				}
			}
		}
		return places;
	}

	/** A line whose comment is still to be answered says nothing. */
	private void read(TableFile.Line line) {
		var said = line.cell(this.places.get(Column.DISPOSITION));
		if (said.isEmpty()) {
			return;
		}
		var before = this.refused.size();
		var code = code(line);
		var parts = SAID.matcher(said);
		var disposition = parts.matches()
				? Optional.ofNullable(WORDS.get(parts.group(1).strip().toLowerCase(Locale.ROOT)))
				: Optional.<Disposition>empty();
		if (disposition.isEmpty()) {
			refuse(line, Column.DISPOSITION, "consultations.answers.no-disposition");
		}
		var change = changed(line, code);
		if (this.refused.size() == before) {
			this.taken.add(new Read(line.number(), code,
					new Answer(disposition.orElseThrow(), answer(parts.group(2)), change)));
		}
	}

	private static String answer(@Nullable String words) {
		return (words != null) ? words.strip() : "";
	}

	private String code(TableFile.Line line) {
		var code = CODE.matcher(line.cell(this.places.get(Column.REMARK)));
		if (!code.find()) {
			refuse(line, Column.REMARK, "consultations.answers.no-number");
			return "";
		}
		if (!this.codes.add(code.group())) {
			refuse(line, Column.REMARK, "consultations.answers.twice");
		}
		return code.group();
	}

	private ChangedClauses changed(TableFile.Line line, String code) {
		var cell = line.cell(this.places.get(Column.CHANGED));
		if (cell.isEmpty()) {
			return ChangedClauses.OWN;
		}
		var before = this.promised.get(code);
		if (before != null && before.said().equals(cell)) {
			return new ChangedClauses(false, Set.copyOf(before.clauses()));
		}
		if (WHOLE.contains(cell.toLowerCase(Locale.ROOT))) {
			return ChangedClauses.WHOLE;
		}
		var named = new HashSet<UUID>();
		for (var name : cell.split("[,，;；、]")) {
			Clause.named(this.clauses, name.strip())
				.flatMap((clause) -> Optional.ofNullable(clause.lineage()))
				.ifPresentOrElse(named::add, () -> refuse(line, Column.CHANGED, "consultations.row.no-clause",
						this.clauses.stream().map(Clause::label).limit(30).collect(Collectors.joining(", "))));
		}
		return new ChangedClauses(false, named);
	}

	private void refuse(TableFile.Line line, Column column, String key, Object... arguments) {
		this.refused.add(RefusedLine.of(line.number(), this.head.cell(this.places.get(column)),
				line.cell(this.places.get(column)), key, arguments));
	}

	/** The comment of a line cannot be answered so. */
	void refuse(Read read, RuleBroken why) {
		this.refused.add(RefusedLine.of(read.line(), this.head.cell(this.places.get(Column.REMARK)), read.code(),
				why.key(), why.arguments()));
	}

	List<RefusedLine> refused() {
		return this.refused;
	}

	List<Read> taken() {
		return this.taken;
	}

	/** An answer that was understood. */
	record Read(long line, String code, Answer answer) {
	}

	/** What the columns of the downloaded table are called. */
	enum Column {

		DISPOSITION("disposition", "处理意见", "esito"), CHANGED("clause of the change", "修改条款", "punto della modifica"),
		REMARK("remarks", "备注", "note");

		private final Set<String> names;

		Column(String... names) {
			this.names = Set.of(names);
		}

	}

}
