package org.norma.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (ISO/IEC 29500): days are days, numbers numbers, codes text. A new sheet
 * begins where one is full.
 */
final class XlsxTable implements ExportTable {

	private static final int ROWS_OF_A_SHEET = 1_000_000;

	private static final int ROWS_IN_MEMORY = 500;

	/** Longest text of a cell. */
	private static final int LONGEST = 32_767;

	/** Days before are no days in a workbook: it counts 29 February 1900. */
	private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

	private final Workbook workbook;

	private @Nullable Worksheet sheet;

	private List<String> columns = List.of();

	private int sheets;

	private int row;

	XlsxTable(OutputStream out) {
		this.workbook = new Workbook(out, "Norma", "1.0");
	}

	@Override
	public void head(List<String> names) throws IOException {
		this.columns = names;
		next();
	}

	@Override
	public void line(List<? extends @Nullable Object> cells) throws IOException {
		var current = (this.sheet == null || this.row >= ROWS_OF_A_SHEET) ? next() : this.sheet;
		for (int column = 0; column < cells.size(); column++) {
			var cell = cells.get(column);
			if (cell != null && !cell.toString().isEmpty()) {
				write(current, column, cell);
			}
		}
		this.row++;
		if (this.row % ROWS_IN_MEMORY == 0) {
			current.flush();
		}
	}

	private void write(Worksheet current, int column, Object cell) {
		if (cell instanceof Number number) {
			current.value(this.row, column, number);
		}
		else if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
			current.value(this.row, column, day);
			current.style(this.row, column).format("yyyy-mm-dd").set();
		}
		else if (cell instanceof Instant instant) {
			current.value(this.row, column, instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
			current.style(this.row, column).format("yyyy-mm-dd hh:mm:ss").set();
		}
		else {
			text(current, column, SpreadsheetText.harmless(cell.toString()));
		}
	}

	private void text(Worksheet current, int column, String text) {
		current.value(this.row, column, (text.length() > LONGEST) ? text.substring(0, LONGEST - 1) + "…" : text);
		if (SpreadsheetText.isTakenForNumber(text)) {
			current.style(this.row, column).format("@").set();
		}
		else if (text.indexOf('\n') >= 0) {
			current.style(this.row, column).wrapText(true).set();
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
