package org.norma.imports;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.norma.catalogue.BulkStage;

/** Carries the rows of a file into the staging tables and counts them. */
final class Staging {

	private static final int TELL_EVERY = 2_000;

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
			this.stage.add(this.interpreter.read(row, remarks));
		}
		catch (RowRefused ex) {
			remarks = ex.in(remarks);
		}
		remarks.all().forEach(this::tell);
		return true;
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
