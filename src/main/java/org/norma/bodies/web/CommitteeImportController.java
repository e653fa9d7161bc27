package org.norma.bodies.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.bodies.CommitteeImport;
import org.norma.bodies.CommitteeReport;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.TakesFile;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@RolesAllowed("ADMINISTRATOR")
class CommitteeImportController {

	private final CommitteeImport imports;

	CommitteeImportController(CommitteeImport imports) {
		this.imports = imports;
	}

	@GetMapping("/bodies/import")
	String form(Model model) {
		model.addAttribute("form", new CommitteeImportForm(null));
		return "bodies/import";
	}

	@TakesFile(megabytes = 20)
	@PostMapping("/bodies/import")
	String take(@Valid @ModelAttribute("form") CommitteeImportForm form, BindingResult errors, Model model) {
		FormRefusals.accepted(errors, () -> model.addAttribute("report", take(form)));
		return "bodies/import";
	}

	private CommitteeReport take(CommitteeImportForm form) {
		try (var file = form.stream()) {
			return this.imports.importCommittees(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
