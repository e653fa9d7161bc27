package org.norma.lookup.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook; a new sheet begins where one is full. */
class XlsxExport implements ExportFormat {

	private static final int ROWS_OF_A_SHEET = 1_000_000;

	private static final int ROWS_IN_MEMORY = 500;

	private final Workbook workbook;

	private @Nullable Worksheet sheet;

	private List<String> columns = List.of();

	private int sheets;

	private int row;

	XlsxExport(OutputStream out) {
		this.workbook = new Workbook(out, "Norma", "1.0");
	}

	@Override
	public void head(List<String> names) throws IOException {
		this.columns = names;
		next();
	}

	@Override
	public void line(List<String> values) throws IOException {
		var current = (this.sheet == null || this.row >= ROWS_OF_A_SHEET) ? next() : this.sheet;
		for (int column = 0; column < values.size(); column++) {
			if (!values.get(column).isEmpty()) {
				current.value(this.row, column, ExportFormat.harmless(values.get(column)));
			}
		}
		this.row++;
		if (this.row % ROWS_IN_MEMORY == 0) {
			current.flush();
		}
	}

	private Worksheet next() throws IOException {
		if (this.sheet != null) {
			this.sheet.finish();
		}
		this.sheets++;
		var fresh = this.workbook.newWorksheet("Norma " + this.sheets);
		for (int column = 0; column < this.columns.size(); column++) {
			fresh.value(0, column, this.columns.get(column));
			fresh.style(0, column).bold().set();
		}
		fresh.freezePane(0, 1);
		this.row = 1;
		this.sheet = fresh;
		return fresh;
	}

	@Override
	public void close() throws IOException {
		this.workbook.finish();
	}

}
