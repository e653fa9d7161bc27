package org.norma.imports.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.norma.catalogue.Status;
import org.norma.hierarchy.LevelDirectory;
import org.norma.imports.ImportRun;
import org.norma.imports.ImportService;
import org.norma.imports.PublisherLevels;
import org.norma.imports.StatusVocabulary;
import org.norma.shared.Actor;
import org.norma.shared.web.Asks;
import org.norma.shared.web.FormRefusals;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How files are read: the words of status and the levels of publishers that are
 * remembered.
 */
@Controller
@RolesAllowed("ADMINISTRATOR")
class ReadingController {

	private final StatusVocabulary vocabulary;

	private final PublisherLevels publishers;

	private final LevelDirectory levels;

	private final ImportService imports;

	ReadingController(StatusVocabulary vocabulary, PublisherLevels publishers, LevelDirectory levels,
			ImportService imports) {
		this.vocabulary = vocabulary;
		this.publishers = publishers;
		this.levels = levels;
		this.imports = imports;
	}

	@GetMapping("/imports/words")
	@RolesAllowed({ "ADMINISTRATOR", "AUDITOR" })
	String words(Model model) {
		model.addAttribute("form", WordForm.blank());
		return show(model);
	}

	private String show(Model model) {
		model.addAttribute("words", this.vocabulary.entries());
		model.addAttribute("statuses", Status.values());
		model.addAttribute("publishers", this.publishers.entries());
		model.addAttribute("levels", this.levels.all());
		return "imports/words";
	}

	@PostMapping("/imports/words")
	@Asks("imports.word.confirm")
	String add(@ModelAttribute("form") WordForm form, BindingResult errors, Model model, RedirectAttributes next) {
		if (!FormRefusals.accepted(errors, () -> this.vocabulary.add(form.typed(), form.means(), person()))) {
			return show(model);
		}
		next.addFlashAttribute("done", "imports.word.added");
		return "redirect:/imports/words";
	}

	@PostMapping("/imports/words/remove")
	String remove(@RequestParam String word) {
		this.vocabulary.remove(word);
		return "redirect:/imports/words";
	}

	@PostMapping("/imports/publishers/remove")
	String forget(@RequestParam String publisher) {
		this.publishers.forget(publisher);
		return "redirect:/imports/words";
	}

	/**
	 * Answers which level the documents of a publisher have; a dry run that waited for it
	 * runs again.
	 */
	@PostMapping("/imports/{id}/levels")
	String answer(@PathVariable UUID id, @RequestParam List<String> publisher, @RequestParam List<String> level) {
		for (int i = 0; i < Math.min(publisher.size(), level.size()); i++) {
			if (!level.get(i).isBlank()) {
				this.publishers.remember(publisher.get(i), level.get(i), person());
			}
		}
		var run = this.imports.get(id);
		if (run.isOver() && run.isTrial()) {
			this.imports.start(id, ImportRun.Mode.DRY_RUN);
			return "redirect:/imports/" + id;
		}
		return "redirect:/imports/" + id + (run.isOver() ? "" : "/mapping");
	}

	private static String person() {
		return Actor.current().map(Actor::displayName).orElse("Norma");
	}

}
