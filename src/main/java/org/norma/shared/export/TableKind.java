package org.norma.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The kinds of file in which a table leaves Norma. */
public enum TableKind {

	/** For spreadsheets; with {@code plain=true} for programs. */
	CSV("csv", "text/csv;charset=UTF-8"),

	/** A workbook, in which every cell has its type. */
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

	/** A text document, to be printed, signed and filed. */
	DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final String ending;

	private final String type;

	TableKind(String ending, String type) {
		this.ending = ending;
		this.type = type;
	}

	/**
	 * Begins the file as the answer to a request. Whatever may be refused is to be asked
	 * before.
	 * @param name name of the file, without its ending
	 */
	public ExportTable answer(HttpServletRequest request, HttpServletResponse response, String name)
			throws IOException {
		response.setContentType(this.type);
		attach(response, name + "." + this.ending);
		return on(response.getOutputStream(), "true".equals(request.getParameter("plain")));
	}

	/** Says that the answer is a file of this name. */
	public static void attach(HttpServletResponse response, String fileName) {
		boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(fileName);
		var file = ContentDisposition.attachment();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				(ascii ? file.filename(fileName) : file.filename(fileName, StandardCharsets.UTF_8)).build().toString());
	}

	/**
	 * Begins the file on a stream.
	 * @param plain whether a table without types is for programs, codes as they are
	 */
	public ExportTable on(OutputStream out, boolean plain) throws IOException {
		return switch (this) {
			case CSV -> new CsvTable(out, plain);
			case XLSX -> new XlsxTable(out);
			case DOCX -> new DocxTable(out);
		};
	}

}
