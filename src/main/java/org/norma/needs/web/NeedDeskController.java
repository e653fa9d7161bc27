package org.norma.needs.web;

import java.io.Serializable;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.needs.NeedDesk;
import org.norma.needs.NeedId;
import org.norma.needs.Urgency;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Offered;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What officials do with needs; what was typed comes back with a refusal. */
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
			@RequestParam(defaultValue = "") String urgency, RedirectAttributes next) {
		return after(next, new Typed("", false, ""),
				() -> this.desk.sort(new NeedId(id), NeedForm.blankToNull(sector), chosen(urgency)));
	}

	private static Urgency chosen(String typed) {
		return Offered.by(Urgency.class, typed)
			.orElseThrow(
					() -> new RuleBroken("needs.refused.choice", typed.substring(0, Math.min(typed.length(), 60))));
	}

	@PostMapping("/answer")
	@Asks("needs.confirm.answer")
	String answer(@PathVariable UUID id, @RequestParam(defaultValue = "false") String declined,
			@RequestParam(defaultValue = "") String text, RedirectAttributes next) {
		var no = "true".equals(declined);
		return after(next, new Typed(text, no, ""), () -> {
			if (text.isBlank()) {
				throw new RuleBroken("needs.refused.no-answer");
			}
			this.desk.answer(new NeedId(id), no, text.strip());
		});
	}

	@PostMapping("/merge")
	@Asks("needs.confirm.merge")
	String merge(@PathVariable UUID id, @RequestParam(defaultValue = "") String into, RedirectAttributes next) {
		return after(next, new Typed("", false, into), () -> {
			if (into.isBlank()) {
				throw new RuleBroken("needs.refused.no-number");
			}
			this.desk.merge(new NeedId(id), into);
		});
	}

	private static String after(RedirectAttributes next, Typed typed, Runnable act) {
		return Said.after(next, "needs.done.handled", "/needs/{id}", typed, act);
	}

	/** What was typed into the forms of the desk. */
	record Typed(String text, boolean declined, String into) implements Serializable {
	}

}
