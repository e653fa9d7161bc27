package org.norma.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

import org.norma.catalogue.BulkStage;
import org.norma.catalogue.StagedEdition;

/** Carries the rows of a file into the staging tables and counts them. */
final class Staging {

	private static final int TELL_EVERY = 2_000;

	private static final int TOO_MANY_TWICE = 1_000;

	private final ColumnsMet columns = new ColumnsMet();

	private final FarNumbers far = new FarNumbers();

	private final NumbersMet numbers = new NumbersMet();

	private final List<StagedEdition> twice = new ArrayList<>();

	private final RowStream source;

	private final Interpreter interpreter;

	private final BulkStage stage;

	private final Consumer<Remark> remarks;

	private final LongConsumer progress;

	private long rows;

	private long refused;

	private long relationsRefused;

	private long warnings;

	Staging(RowStream source, Interpreter interpreter, BulkStage stage, Consumer<Remark> remarks,
			LongConsumer progress) {
		this.source = source;
		this.interpreter = interpreter;
		this.stage = stage;
		this.remarks = remarks;
		this.progress = progress;
	}

	void run() throws IOException {
		while (one()) {
			this.rows++;
			if (this.rows % TELL_EVERY == 0) {
				this.progress.accept(this.rows);
			}
		}
		if (this.rows == 0) {
			throw new UnreadableFile("imports.file.no-rows");
		}
	}

	private boolean one() throws IOException {
		var remarks = new Remarks(this.rows + 1);
		try {
			var row = this.source.next();
			if (row == null) {
				return false;
			}
			remarks = new Remarks(row.line());
			if (this.interpreter.readsByColumns()) {
				this.columns.add(row);
			}
			var edition = this.interpreter.read(row, remarks);
			this.stage.add(edition);
			note(edition);
		}
		catch (RowRefused ex) {
			remarks = ex.in(remarks);
		}
		remarks.all().forEach(this::tell);
		return true;
	}

	/**
	 * Which rows have the same number is settled at the end; a file full of them never
	 * gets there.
	 */
	private void note(StagedEdition edition) {
		this.far.add(edition.line(), edition.data().designation());
		if (this.numbers.add(edition.data().designation().key())) {
			return;
		}
		this.twice.add(edition);
		if (this.twice.size() >= TOO_MANY_TWICE) {
			for (var each : this.twice) {
				var remarks = new Remarks(each.line());
				var number = each.data().designation().format();
				remarks.refuse(new RowRefused(Field.DESIGNATION, number, "imports.row.number-twice", number));
				remarks.all().forEach(this::tell);
			}
			throw new UnreadableFile("imports.file.numbers-twice", TOO_MANY_TWICE, edition.line(),
					this.twice.get(0).data().designation().format());
		}
	}

	/**
	 * Says of the whole file which columns are not read, and of its rows which numbers
	 * stand far outside their series.
	 */
	void tellOfAll(Mapping mapping, Function<String, List<Long>> known) {
		var unread = this.columns.unread(mapping);
		if (!unread.isEmpty()) {
			this.remarks.accept(new Remark(0, Remark.Weight.WARNING, null, null, "imports.warning.columns-unread",
					List.of(unread)));
		}
		this.far.remarks(known).forEach(this::tell);
	}

	private void tell(Remark remark) {
		switch (remark.weight()) {
			case REFUSED -> this.refused++;
			case RELATION -> this.relationsRefused++;
			case WARNING -> this.warnings++;
		}
		this.remarks.accept(remark);
	}

	long rows() {
		return this.rows;
	}

	long refused() {
		return this.refused;
	}

	long relationsRefused() {
		return this.relationsRefused;
	}

	long warnings() {
		return this.warnings;
	}

}
