package org.norma.shared.web;

import org.norma.shared.RuleBroken;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the answer to an act back to the page on which it was done. */
public final class Said {

	private Said() {
	}

	/**
	 * Runs the act; the page then says that it was done, or why not.
	 * @param done message key of what is said when it was done
	 * @param page where it is said
	 */
	public static String after(RedirectAttributes next, String done, String page, Runnable act) {
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
	public record Sentence(String key, Object[] arguments) implements java.io.Serializable {
	}

}
