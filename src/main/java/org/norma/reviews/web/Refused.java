package org.norma.reviews.web;

import java.util.Optional;

import org.norma.shared.RuleBroken;
import org.norma.shared.web.Said;

import org.springframework.validation.BindingResult;

/** Sentences of refusals, for pages on which the form that caused them is gone. */
final class Refused {

	private Refused() {
	}

	/** Adds why the act is refused, if it is, to the form's errors. */
	static void into(BindingResult form, Runnable act) {
		try {
			act.run();
		}
		catch (RuleBroken refusal) {
			form.reject(refusal.key(), refusal.arguments(), refusal.getMessage());
		}
	}

	/** The first sentence among the form's errors that belongs to no field. */
	static Optional<Said.Sentence> first(BindingResult form) {
		return form.getGlobalErrors()
			.stream()
			.filter((error) -> error.getCode() != null)
			.map((error) -> new Said.Sentence(String.valueOf(error.getCode()),
					(error.getArguments() != null) ? error.getArguments() : new Object[0]))
			.findFirst();
	}

}
