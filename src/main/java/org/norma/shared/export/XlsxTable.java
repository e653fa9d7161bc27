package org.norma.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
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

	/** A column is no wider; longer texts go on in a second line. */
	private static final int WIDEST = 40;

	/** Lines after these are data for programs, and are not laid out. */
	private static final int LAID_OUT = 10_000;

	/** Wider than that the letters of a page across would be too small to read. */
	private static final int PAGE = 260;

	private static final int NARROWEST = 8;

	/** Height of a line, and of the highest row there can be, in points. */
	private static final double LINE = 15;

	private static final double HIGHEST = 409;

	private @Nullable Worksheet sheet;

	private @Nullable ColumnWidths widths;

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
		boolean tall = this.row < LAID_OUT && cells.stream().anyMatch(XlsxTable::isLong);
		for (int column = 0; column < cells.size(); column++) {
			var cell = cells.get(column);
			if (cell != null && !cell.toString().isEmpty()) {
				write(current, column, cell, tall);
			}
		}
		if (tall) {
			current.rowHeight(this.row, height(cells));
		}
		if (this.widths != null) {
			this.widths.add(cells);
		}
		this.row++;
		if (this.row % ROWS_IN_MEMORY == 0) {
			setWidths(current);
			current.flush();
		}
	}

	/** Not every program makes room for the lines of a text by itself. */
	private static double height(List<? extends @Nullable Object> cells) {
		int most = cells.stream()
			.mapToInt((cell) -> Objects.toString(cell, "").lines().mapToInt(XlsxTable::lines).sum())
			.max()
			.orElse(1);
		return Math.min(HIGHEST, Math.max(1, most) * LINE);
	}

	/** Words leave the ends of lines empty. */
	private static int lines(String text) {
		return 1 + ColumnWidths.of(text) / (WIDEST - WIDEST / 8);
	}

	/** Whether it needs more lines than one. */
	private static boolean isLong(@Nullable Object cell) {
		return cell instanceof CharSequence text && (text.length() > WIDEST || ColumnWidths.of(text.toString()) > WIDEST
				|| text.toString().indexOf('\n') >= 0);
	}

	/**
	 * By the first rows: they are written, and the widths with them, before the others.
	 */
	private void setWidths(Worksheet current) {
		if (this.widths != null) {
			int sum = 0;
			for (int column = 0; column < this.columns.size(); column++) {
				int width = Math.max(NARROWEST, Math.min(WIDEST, this.widths.line(column) + 2));
				current.width(column, width);
				sum += width;
			}
			fit(current, sum);
			this.widths = null;
		}
	}

	private void write(Worksheet current, int column, Object cell, boolean tall) {
		if (cell instanceof Number number) {
			current.value(this.row, column, number);
			styled(current, column, null, tall);
		}
		else if (cell instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
			current.value(this.row, column, day);
			styled(current, column, "yyyy-mm-dd", tall);
		}
		else if (cell instanceof Instant instant) {
			current.value(this.row, column, instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
			styled(current, column, "yyyy-mm-dd hh:mm:ss", tall);
		}
		else {
			text(current, column, SpreadsheetText.harmless(cell.toString()), tall);
		}
	}

	private void text(Worksheet current, int column, String text, boolean tall) {
		current.value(this.row, column, (text.length() > LONGEST) ? text.substring(0, LONGEST - 1) + "…" : text);
		styled(current, column, SpreadsheetText.isTakenForNumber(text) ? "@" : null, tall);
	}

	private void styled(Worksheet current, int column, @Nullable String format, boolean tall) {
		if (format != null || tall) {
			var style = current.style(this.row, column);
			if (format != null) {
				style.format(format);
			}
			if (tall) {
				style.wrapText(true).verticalAlignment("top");
			}
			style.set();
		}
	}

	private Worksheet next() throws IOException {
		if (this.sheet != null) {
			setWidths(this.sheet);
			this.sheet.finish();
		}
		this.sheets++;
		var fresh = this.workbook.newWorksheet("Norma " + this.sheets);
		for (int column = 0; column < this.columns.size(); column++) {
			fresh.value(0, column, this.columns.get(column));
			fresh.style(0, column).bold().fillColor("E7E6E6").set();
		}
		this.widths = new ColumnWidths(this.columns);
		fresh.freezePane(0, 1);
		print(fresh);
		this.row = 1;
		this.sheet = fresh;
		return fresh;
	}

	/** On paper the names of the columns stand on every page. */
	private static void print(Worksheet fresh) {
		fresh.pageOrientation("landscape");
		fresh.paperSize(PaperSize.A4_PAPER);
		fresh.repeatRows(0);
		fresh.footer("&P / &N", Position.RIGHT);
	}

	/** What is too wide goes on beside, on further pages, under its first column. */
	private static void fit(Worksheet current, int width) {
		if (width <= PAGE) {
			current.setFitToPage(true);
			current.fitToWidth((short) 1);
			current.fitToHeight((short) 0);
		}
		else {
			current.repeatCols(0);
		}
	}

	@Override
	public void close() throws IOException {
		if (this.sheet != null) {
			setWidths(this.sheet);
		}
		this.workbook.finish();
	}

}
