package org.norma.projects.web;

import java.io.Serializable;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into one of the small forms on the page of a project; a refusal brings
 * it back into that form.
 *
 * @param form the form: the body or the line that it is about, empty for the page's own
 * @param choice what was chosen
 * @param reason what was written
 * @param reference number or day of a decision, or the day until which answers are asked
 */
record Typed(String form, String choice, @Nullable String reason, @Nullable String reference) implements Serializable {

	static Typed until(String day) {
		return new Typed("ask", "", null, day);
	}

	static Typed position(UUID body, String position, String reason) {
		return new Typed("answer-" + body, position, reason, null);
	}

	static Typed decision(UUID body, String outcome, @Nullable String reason, @Nullable String reference) {
		return new Typed("resolve-" + body, outcome, reason, reference);
	}

	static Typed similar(UUID line, String answer, String reason) {
		return new Typed("similar-" + line, answer, reason, null);
	}

	/** Whether it was chosen. */
	public boolean chose(Enum<?> offered) {
		return this.choice.equals(offered.name());
	}

}
