package org.norma.projects;

import java.util.List;

/**
 * Something that keeps a gate shut, as a sentence that names the rule, the value found,
 * the value needed, its legal basis.
 *
 * @param key message key of the sentence
 * @param arguments what fills it, as text
 * @param href page on which it is mended
 */
public record Missing(String key, List<String> arguments, String href) {

	public Missing {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Message key of what is done on that page: an act that was never done is not mended.
	 */
	public String verb() {
		if (this.href.endsWith("/decide")) {
			return "projects.act.decide";
		}
		if (this.href.endsWith("/publicise")) {
			return "projects.act.publicise";
		}
		if (this.href.startsWith("/ballots/new")) {
			return "projects.checklist.open-ballot";
		}
		return this.href.startsWith("/consultations/new/") ? "projects.checklist.open-round"
				: "projects.checklist.mend";
	}

}
