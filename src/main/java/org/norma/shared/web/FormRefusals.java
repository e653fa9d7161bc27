package org.norma.shared.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** Brings a refusal back to the form that caused it, so that nothing typed is lost. */
public final class FormRefusals {

	/**
	 * Days and numbers are typed, and mended beside their field; what is chosen from a
	 * list has no such place and was sent by an old page or by hand.
	 */
	private static final Set<String> TYPED = Set.of("typeMismatch.java.time.LocalDate", "typeMismatch.int",
			"typeMismatch.java.lang.Integer", "typeMismatch.java.lang.Long");

	private static final int SHOWN = 60;

	private FormRefusals() {
	}

	/**
	 * Runs the act of a form.
	 * @return whether it was done; {@code false} when the form had errors or a rule
	 * refused, whose sentence then stands among the form's errors
	 */
	public static boolean accepted(BindingResult form, Runnable act) {
		if (form.hasErrors()) {
			form.getFieldErrors()
				.stream()
				.filter((error) -> error.isBindingFailure() && !typed(error))
				.forEach((error) -> form.reject("shared.refused.not-offered",
						new Object[] { shown(error.getRejectedValue()) }, "Not offered"));
			return false;
		}
		return !Confirmation.isDeclined() && done(form, act);
	}

	/**
	 * What the act of a form gave; empty when the form had errors or a rule refused, as
	 * with {@link #accepted}.
	 */
	public static <T> Optional<T> result(BindingResult form, Supplier<T> act) {
		var given = new ArrayList<T>(1);
		return accepted(form, () -> given.add(act.get())) ? Optional.of(given.get(0)) : Optional.empty();
	}

	/**
	 * Runs the act whatever errors the form has already.
	 * @return whether it was done; where a rule refused, its sentence stands among the
	 * form's errors
	 */
	public static boolean done(BindingResult form, Runnable act) {
		try {
			act.run();
			return true;
		}
		catch (RuleBroken refusal) {
			refusal.all().stream().filter((reason) -> !isTold(form, reason)).forEach((reason) -> tell(form, reason));
			return false;
		}
	}

	/** Beside a field that is empty or unreadable nothing more is said. */
	private static boolean isTold(BindingResult form, RuleBroken reason) {
		var field = reason.field();
		return form.getAllErrors().stream().anyMatch((told) -> reason.key().equals(told.getCode()))
				|| field != null && form.getFieldType(field) != null && form.hasFieldErrors(field);
	}

	/** Beside the field that is to be mended, where the form has it. */
	private static void tell(BindingResult form, RuleBroken refusal) {
		var field = refusal.field();
		if (field != null && form.getFieldType(field) != null) {
			form.rejectValue(field, refusal.key(), refusal.arguments(), refusal.getMessage());
		}
		else {
			form.reject(refusal.key(), refusal.arguments(), refusal.getMessage());
		}
	}

	private static boolean typed(FieldError error) {
		return error.getCodes() != null && Arrays.stream(error.getCodes()).anyMatch(TYPED::contains);
	}

	private static String shown(@Nullable Object value) {
		var text = String.valueOf(value);
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
	}

}
