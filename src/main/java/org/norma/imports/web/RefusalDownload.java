package org.norma.imports.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.norma.imports.ImportService;
import org.norma.imports.Remark;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a run refused or remarked, as a CSV file. */
@Controller
@RolesAllowed({ "ADMINISTRATOR", "AUDITOR" })
class RefusalDownload {

	private static final int ALL = 2_000_000;

	private final ImportService imports;

	private final MessageSource messages;

	RefusalDownload(ImportService imports, MessageSource messages) {
		this.imports = imports;
		this.messages = messages;
	}

	@GetMapping("/imports/{id}/remarks.csv")
	void download(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
		var run = this.imports.get(id);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(run.fileName() + "-remarks.csv", StandardCharsets.UTF_8)
					.build()
					.toString());
		response.getWriter().write('\uFEFF');
		try (var csv = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180)) {
			csv.printRecord("line", "weight", "field", "value", "reason");
			for (var weight : Remark.Weight.values()) {
				for (var remark : this.imports.remarks(id, weight, ALL)) {
					csv.printRecord(remark.line(), remark.weight(), Objects.toString(remark.field(), ""),
							harmless(remark.value()), sentence(remark, locale));
				}
			}
		}
	}

	/** A cell that a spreadsheet would take for a formula is shown as text. */
	private static String harmless(@Nullable String value) {
		var text = Objects.toString(value, "");
		return (!text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	private String sentence(Remark remark, Locale locale) {
		return Objects.requireNonNull(this.messages.getMessage(remark.key(), remark.filling(), remark.key(), locale));
	}

}
