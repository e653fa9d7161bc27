package org.norma.documents.web;

import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import org.norma.documents.DocumentId;
import org.norma.documents.SaveOutcome;
import org.norma.documents.SectionId;
import org.norma.documents.SectionService;
import org.norma.shared.RuleBroken;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Saves while a writer writes. */
@Controller
@RolesAllowed("PERSON")
class AutosaveController {

	private final SectionService sections;

	private final MessageSource messages;

	private final Clocks clocks;

	AutosaveController(SectionService sections, MessageSource messages, Clocks clocks) {
		this.sections = sections;
		this.messages = messages;
		this.clocks = clocks;
	}

	@PostMapping("/documents/{id}/sections/{section}/autosave")
	ResponseEntity<SaveState> save(@PathVariable DocumentId id, @PathVariable SectionId section,
			@ModelAttribute SectionForm form, Locale locale) {
		var outcome = this.sections.save(id, section, form.version(), form.text());
		if (outcome instanceof SaveOutcome.Conflict conflict) {
			var author = conflict.author();
			return ResponseEntity.status(409)
				.body(new SaveState(null,
						message("documents.not-saved.conflict", locale, author.name(), this.clocks.time(author.at())),
						Links.conflict(id, section, conflict.kept())));
		}
		var saved = (SaveOutcome.Saved) outcome;
		return ResponseEntity.ok(new SaveState(saved.version(),
				message("documents.saved", locale, this.clocks.time(saved.author().at())), null));
	}

	@ExceptionHandler
	ResponseEntity<SaveState> refused(RuleBroken refusal, Locale locale) {
		return ResponseEntity.unprocessableContent()
			.body(new SaveState(null, message(refusal.key(), locale, refusal.arguments()), null));
	}

	private String message(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
