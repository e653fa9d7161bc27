package org.norma.reviews.web;

import org.norma.shared.RuleBroken;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the answer to an act back to the page on which it was done. */
final class Said {

	private Said() {
	}

	/** Runs the act; the page then says that it was done, or why not. */
	static String after(RedirectAttributes next, String done, String page, Runnable act) {
		try {
			act.run();
			next.addFlashAttribute("done", done);
		}
		catch (RuleBroken refusal) {
			next.addFlashAttribute("refusal", new Sentence(refusal.key(), refusal.arguments()));
		}
		return "redirect:" + page;
	}

	/** A sentence of the bundles; kept until the next page. */
	record Sentence(String key, Object[] arguments) implements java.io.Serializable {
	}

}
