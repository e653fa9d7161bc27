package org.norma.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

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
import org.norma.shared.web.Said;

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

	private final LevelAnswers answers;

	ReadingController(StatusVocabulary vocabulary, PublisherLevels publishers, LevelDirectory levels,
			ImportService imports, LevelAnswers answers) {
		this.answers = answers;
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
		model.addAttribute("words",
				this.vocabulary.entries()
					.stream()
					.collect(Collectors.groupingBy(StatusVocabulary.Entry::status, TreeMap::new, Collectors.toList())));
		model.addAttribute("statuses", Status.values());
		model.addAttribute("publishers", this.publishers.entries());
		model.addAttribute("levels", this.levels.all());
		return "imports/words";
	}

	@PostMapping("/imports/words")
	@Asks("imports.word.confirm")
	String add(@ModelAttribute("form") WordForm form, BindingResult errors, Model model, RedirectAttributes next) {
		var changed = new AtomicBoolean();
		if (!FormRefusals.accepted(errors,
				() -> changed.set(this.vocabulary.add(form.typed(), form.means(), person())))) {
			return show(model);
		}
		next.addFlashAttribute("done", changed.get() ? "imports.word.added" : "imports.word.unchanged");
		return "redirect:/imports/words";
	}

	@PostMapping("/imports/words/remove")
	@Asks({ "imports.word.remove.confirm", "imports.word.remove.back.confirm" })
	String remove(@RequestParam String word, RedirectAttributes next) {
		return Said.after(next, "imports.word.removed", "/imports/words", () -> this.vocabulary.remove(word));
	}

	@PostMapping("/imports/publishers/remove")
	@Asks("imports.publisher.remove.confirm")
	String forget(@RequestParam String publisher, RedirectAttributes next) {
		return Said.after(next, "imports.publisher.removed", "/imports/words", () -> this.publishers.forget(publisher));
	}

	/**
	 * Answers which level the documents of a publisher have; a dry run that waited for it
	 * runs again.
	 */
	@PostMapping("/imports/{id}/levels")
	String answer(@PathVariable UUID id, @RequestParam List<String> publisher, @RequestParam List<String> level,
			Locale locale, RedirectAttributes next) {
		next.addFlashAttribute("remembered", this.answers.remember(id, publisher, level, person(), locale));
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
