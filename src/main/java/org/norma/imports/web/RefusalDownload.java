package org.norma.imports.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.imports.ImportService;
import org.norma.imports.Remark;
import org.norma.shared.export.TableKind;

import org.springframework.context.MessageSource;
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
	void download(@PathVariable UUID id, Locale locale, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		var run = this.imports.get(id);
		try (var table = TableKind.CSV.answer(request, response, run.fileName() + "-remarks")) {
			table.head(List.of("line", "weight", "field", "value", "reason"));
			for (var weight : Remark.Weight.values()) {
				for (var remark : this.imports.remarks(id, weight, ALL)) {
					table.row(remark.line(), remark.weight(), remark.field(), remark.value(), sentence(remark, locale));
				}
			}
		}
	}

	private String sentence(Remark remark, Locale locale) {
		return Objects.requireNonNull(this.messages.getMessage(remark.key(), remark.filling(), remark.key(), locale));
	}

}
