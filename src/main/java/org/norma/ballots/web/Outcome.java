package org.norma.ballots.web;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the answer to an act back to the page of the ballot. */
final class Outcome {

	private Outcome() {
	}

	/**
	 * Runs the act; the page then says that it was done, or why not and what was typed.
	 */
	static String of(RedirectAttributes next, String done, Map<String, @Nullable String> typed, Runnable act) {
		var refused = refusal(act);
		if (refused.isPresent()) {
			next.addFlashAttribute("refusal", refused.get());
			next.addFlashAttribute("typed", typed);
		}
		else {
			next.addFlashAttribute("done", done);
		}
		return "redirect:/ballots/{id}";
	}

	/** Runs the act; why it is refused, if it is. */
	static Optional<Sentence> refusal(Runnable act) {
		try {
			act.run();
			return Optional.empty();
		}
		catch (RuleBroken refusal) {
			return Optional.of(new Sentence(refusal.key(), refusal.arguments()));
		}
	}

	/** A sentence of the bundles; kept until the next page. */
	record Sentence(String key, Object[] arguments) implements java.io.Serializable {
	}

}
