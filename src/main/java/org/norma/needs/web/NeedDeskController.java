package org.norma.needs.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.needs.NeedDesk;
import org.norma.needs.NeedId;
import org.norma.needs.Urgency;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What officials do with needs. */
@Controller
@RequestMapping("/needs/{id}")
@RolesAllowed("OFFICIAL")
class NeedDeskController {

	private final NeedDesk desk;

	NeedDeskController(NeedDesk desk) {
		this.desk = desk;
	}

	@PostMapping("/sort")
	String sort(@PathVariable UUID id, @RequestParam(required = false) @Nullable String sector,
			@RequestParam Urgency urgency, RedirectAttributes next) {
		return after(next, () -> this.desk.sort(new NeedId(id), NeedForm.blankToNull(sector), urgency));
	}

	@PostMapping("/answer")
	String answer(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean declined,
			@RequestParam String text, RedirectAttributes next) {
		return after(next, () -> {
			if (text.isBlank()) {
				throw new RuleBroken("needs.refused.no-answer");
			}
			this.desk.answer(new NeedId(id), declined, text.strip());
		});
	}

	@PostMapping("/merge")
	String merge(@PathVariable UUID id, @RequestParam String into, RedirectAttributes next) {
		return after(next, () -> this.desk.merge(new NeedId(id), into));
	}

	private static String after(RedirectAttributes next, Runnable act) {
		try {
			act.run();
			next.addFlashAttribute("done", "needs.done.handled");
		}
		catch (RuleBroken refusal) {
			next.addFlashAttribute("refusal", new Sentence(refusal.key(), refusal.arguments()));
		}
		return "redirect:/needs/{id}";
	}

	/** A sentence of the bundles; kept until the next page. */
	record Sentence(String key, Object[] arguments) implements java.io.Serializable {
	}

}
