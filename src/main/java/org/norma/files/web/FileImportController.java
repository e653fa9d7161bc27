package org.norma.files.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.files.FileImport;
import org.norma.files.FileReport;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.TakesFile;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Many files at once. */
@Controller
@RolesAllowed({ "OFFICIAL", "ADMINISTRATOR" })
class FileImportController {

	private final FileImport imports;

	FileImportController(FileImport imports) {
		this.imports = imports;
	}

	@GetMapping("/files/import")
	String form(Model model) {
		model.addAttribute("form", new ImportForm(null, true, true));
		return "files/import";
	}

	@TakesFile(megabytes = 512)
	@PostMapping("/files/import")
	String take(@Valid @ModelAttribute("form") ImportForm form, BindingResult errors, Model model) {
		FormRefusals.accepted(errors, () -> model.addAttribute("report", take(form)));
		return "files/import";
	}

	private FileReport take(ImportForm form) {
		try (var content = Objects.requireNonNull(form.file()).getInputStream()) {
			return this.imports.take(content, Boolean.TRUE.equals(form.open()), Boolean.TRUE.equals(form.trial()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
