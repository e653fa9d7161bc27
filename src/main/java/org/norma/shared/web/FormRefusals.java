package org.norma.shared.web;

import org.norma.shared.RuleBroken;

import org.springframework.validation.BindingResult;

/** Brings a refusal back to the form that caused it, so that nothing typed is lost. */
public final class FormRefusals {

	private FormRefusals() {
	}

	/**
	 * Runs the act of a form.
	 * @return whether it was done; {@code false} when the form had errors or a rule
	 * refused, whose sentence then stands among the form's errors
	 */
	public static boolean accepted(BindingResult form, Runnable act) {
		if (form.hasErrors()) {
			return false;
		}
		try {
			act.run();
			return true;
		}
		catch (RuleBroken refusal) {
			form.reject(refusal.key(), refusal.arguments(), refusal.getMessage());
			return false;
		}
	}

}
