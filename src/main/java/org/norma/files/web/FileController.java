package org.norma.files.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.norma.catalogue.Edition;
import org.norma.files.EditionFiles;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.PublicPage;
import org.norma.shared.web.TakesFile;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of an edition: what there is, and what those who keep them put up. */
@Controller
@RequestMapping("/standards/{slug}/files")
@RolesAllowed({ "OFFICIAL", "ADMINISTRATOR" })
class FileController {

	private static final String BACK = "redirect:/standards/{slug}/files";

	private final EditionFiles files;

	private final FilePages pages;

	FileController(EditionFiles files, FilePages pages) {
		this.files = files;
		this.pages = pages;
	}

	@PublicPage
	@PermitAll
	@GetMapping
	String files(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response, Model model) {
		var day = this.pages.day(request);
		day.refuse(response);
		model.addAttribute("day", day);
		return this.pages.show(this.pages.edition(slug), model);
	}

	@TakesFile(megabytes = 100)
	@PostMapping
	String add(@PathVariable String slug, @Valid @ModelAttribute("form") FileForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		if (!FormRefusals.accepted(errors, () -> add(edition, form))) {
			return this.pages.show(edition, model);
		}
		next.addFlashAttribute("done", "files.done.added");
		return BACK;
	}

	private void add(Edition edition, FileForm form) {
		var file = Objects.requireNonNull(form.file());
		try (var content = file.getInputStream()) {
			this.files.add(edition.id(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), content,
					form.opening());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@PostMapping("/link")
	String link(@PathVariable String slug, @Valid @ModelAttribute("link") LinkForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		if (!FormRefusals.accepted(errors, () -> this.files.link(edition.id(), Objects.requireNonNull(form.url())))) {
			return this.pages.show(edition, model);
		}
		next.addFlashAttribute("done", "files.done.linked");
		return BACK;
	}

	@PostMapping("/access")
	String open(@PathVariable String slug, @Valid @ModelAttribute("access") AccessForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var edition = this.pages.edition(slug);
		if (!FormRefusals.accepted(errors, () -> this.files.open(edition.id(), form.opening()))) {
			return this.pages.show(edition, model);
		}
		next.addFlashAttribute("done", "files.done.access");
		return BACK;
	}

}
