package org.norma.consultations.web;

import org.norma.shared.RuleBroken;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the answer to an act back to a page. */
final class Acted {

	private Acted() {
	}

	/** Runs the act; the page then says that it was done, or why not. */
	static boolean after(RedirectAttributes next, String done, Runnable act) {
		try {
			act.run();
			next.addFlashAttribute("done", done);
			return true;
		}
		catch (RuleBroken refusal) {
			next.addFlashAttribute("refusal", new Sentence(refusal.key(), refusal.arguments()));
			return false;
		}
	}

	/** A sentence of the bundles; kept until the next page. */
	record Sentence(String key, Object[] arguments) implements java.io.Serializable {
	}

}
