package org.norma.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.StagedEdition;
import org.norma.hierarchy.Conventions;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelService;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the first rows of a file without keeping anything of it. */
@Component
class PreviewReader {

	private static final int ROWS = 20;

	private final ImportFiles files;

	private final LevelService levels;

	private final LevelDirectory directory;

	private final Conventions conventions;

	private final TransactionTemplate transaction;

	private final PublisherLevels publishers;

	private final StatusVocabulary vocabulary;

	PreviewReader(ImportFiles files, LevelService levels, LevelDirectory directory, Conventions conventions,
			TransactionTemplate transaction, PublisherLevels publishers, StatusVocabulary vocabulary) {
		this.files = files;
		this.levels = levels;
		this.directory = directory;
		this.conventions = conventions;
		this.transaction = transaction;
		this.publishers = publishers;
		this.vocabulary = vocabulary;
	}

	/** The first rows, damaged ones left out; none when the file cannot be read. */
	List<Row> first(ImportRun run) {
		var rows = new ArrayList<Row>();
		try (var file = this.files.open(run)) {
			for (int i = 0; i < ROWS && first(file.rows(), rows); i++) {
				continue;
			}
		}
		catch (IOException | RuleBroken ex) {
			return rows;
		}
		return rows;
	}

	private static boolean first(RowStream from, List<Row> into) throws IOException {
		try {
			var row = from.next();
			if (row != null) {
				into.add(row);
			}
			return row != null;
		}
		catch (RowRefused ex) {
			return true;
		}
	}

	/**
	 * The columns of the file: those of its header, or those that any object of it has.
	 * Where they are too many, the first rows tell; the run says why it cannot go on.
	 */
	Set<String> columns(ImportRun run, List<Row> first) {
		var met = new ColumnsMet();
		var columns = new LinkedHashSet<String>();
		first.forEach((row) -> columns.addAll(row.columns().keySet()));
		if (first.get(0).json() == null) {
			return columns;
		}
		try (var file = this.files.open(run)) {
			while (next(file.rows(), met)) {
				continue;
			}
		}
		catch (IOException | RuleBroken ex) {
			return columns;
		}
		columns.addAll(met.names());
		return columns;
	}

	private static boolean next(RowStream from, ColumnsMet met) throws IOException {
		try {
			var row = from.next();
			if (row != null) {
				met.add(row);
			}
			return row != null;
		}
		catch (RowRefused ex) {
			return true;
		}
	}

	Preview read(ImportRun run) {
		var columns = new TreeSet<String>();
		var lines = new ArrayList<Preview.Line>();
		var text = Preview.Text.NONE;
		try (var file = this.files.open(run)) {
			text = new Preview.Text(file.charset(), file.rows().headerLine(), file.samples());
			var interpreter = new Interpreter(run.mapping(), run.asOf(),
					new Levels(this.levels, this.directory, this.publishers.all()), this.conventions,
					this.vocabulary.words());
			while (lines.size() < ROWS && add(file.rows(), interpreter, run, lines)) {
				columns.addAll(lines.get(lines.size() - 1).cells().keySet());
			}
			return new Preview(columns, lines, lines.isEmpty() ? "imports.file.no-rows" : null, List.of(), text);
		}
		catch (RuleBroken ex) {
			return new Preview(columns, lines, ex.key(), Arrays.stream(ex.arguments()).map(Object::toString).toList(),
					text.orOfUnknown(ex.key(), () -> this.files.samples(run)));
		}
		catch (IOException ex) {
			return new Preview(columns, lines, SourceFile.damaged(ex).key(), List.of(), text);
		}
	}

	private boolean add(RowStream rows, Interpreter interpreter, ImportRun run, List<Preview.Line> lines)
			throws IOException {
		var remarks = new Remarks(lines.size() + 1L);
		Row row = null;
		StagedEdition understood = null;
		try {
			row = rows.next();
			if (row == null) {
				return false;
			}
			remarks = new Remarks(row.line());
			understood = understand(interpreter, row, remarks);
		}
		catch (RowRefused ex) {
			remarks = ex.in(remarks);
		}
		lines.add(line(row, understood, remarks, run));
		return true;
	}

	/** A city met for the first time would become a level; a preview adds none. */
	private @Nullable StagedEdition understand(Interpreter interpreter, Row row, Remarks remarks) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return interpreter.read(row, remarks);
		});
	}

	private static Preview.Line line(@Nullable Row row, @Nullable StagedEdition understood, Remarks remarks,
			ImportRun run) {
		var status = (understood != null) ? understood.data()
			.dates()
			.on(run.asOf(), understood.data().stage() != null && understood.data().stage() < Interpreter.DRAFT_BELOW)
				: null;
		return new Preview.Line(remarks.line(), (row != null) ? row.columns() : java.util.Map.of(), understood, status,
				remarks.all());
	}

}
