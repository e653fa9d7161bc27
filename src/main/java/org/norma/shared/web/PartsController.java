package org.norma.shared.web;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;
import org.norma.shared.Tone;

import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every part of the pages in every state, for who builds pages; in the demonstration
 * only.
 */
@Controller
@Profile("demo")
class PartsController {

	private static final int PAGES = 9;

	@GetMapping("/about/parts")
	@PermitAll
	String parts(Model model) {
		model.addAttribute("tones", Tone.values());
		model.addAttribute("form", new Sample(null, null, null, null, null));
		var refused = new Sample(null, null, null, "", "Because");
		model.addAttribute("refused", refused);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "refused", errors(refused));
		model.addAttribute("done", "shared.parts.answer.done");
		model.addAttribute("refusal", new RuleBroken("shared.parts.answer.refused", "P-1"));
		model.addAttribute("none", List.of());
		model.addAttribute("many", new PageImpl<>(List.of("5"), PageRequest.of(PAGES / 2, 1), PAGES));
		return "shared/parts";
	}

	private static BindingResult errors(Sample refused) {
		var errors = new BeanPropertyBindingResult(refused, "refused");
		errors.rejectValue("title", "jakarta.validation.constraints.NotBlank.message");
		errors.rejectValue("text", "shared.parts.subject.help");
		errors.reject("shared.parts.whole");
		return errors;
	}

	/** What two forms hold, the second one after it was refused. */
	record Sample(@Nullable String subject, @Nullable String note, @Nullable String reason, @Nullable String title,
			@Nullable String text) {

	}

}
