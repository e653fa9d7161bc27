package org.norma.classification.web;

import java.io.BufferedInputStream;
import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.classification.ClassificationImport;
import org.norma.classification.ClassificationReport;
import org.norma.classification.Scheme;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.TakesFile;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@RolesAllowed("ADMINISTRATOR")
class ClassificationImportController {

	private final ClassificationImport imports;

	ClassificationImportController(ClassificationImport imports) {
		this.imports = imports;
	}

	@ModelAttribute("scheme")
	Scheme scheme(@PathVariable("scheme") String facet) {
		return Scheme.ofFacet(facet);
	}

	@GetMapping("/classification/{scheme}/import")
	String form(Model model) {
		model.addAttribute("form", ClassificationImportForm.empty());
		return "classification/import";
	}

	@TakesFile(megabytes = 64)
	@PostMapping("/classification/{scheme}/import")
	String take(@ModelAttribute("scheme") Scheme scheme, @Valid @ModelAttribute("form") ClassificationImportForm form,
			BindingResult errors, Model model) {
		FormRefusals.accepted(errors, () -> model.addAttribute("report", take(scheme, form)));
		return "classification/import";
	}

	private ClassificationReport take(Scheme scheme, ClassificationImportForm form) {
		try (var file = new BufferedInputStream(form.stream())) {
			return (scheme == Scheme.ICS && isXml(file)) ? this.imports.importIcs(file, form.editionOrNull())
					: this.imports.importCsv(scheme, file, form.languageOrEnglish());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/** XML begins with an angle bracket, after blanks or a byte order mark. */
	private static boolean isXml(BufferedInputStream file) throws IOException {
		file.mark(64);
		var head = new String(file.readNBytes(32), java.nio.charset.StandardCharsets.ISO_8859_1);
		file.reset();
		return head.replaceFirst("^[^!-~]*", "").startsWith("<");
	}

}
