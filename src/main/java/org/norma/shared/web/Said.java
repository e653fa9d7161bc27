package org.norma.shared.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings the answer to an act back to the page on which it was done. */
public final class Said {

	private static final String FORESEEN = "foreseen";

	private Said() {
	}

	/**
	 * Runs the act; the page then says that it was done, or why not.
	 * @param done message key of what is said when it was done
	 * @param page where it is said
	 */
	public static String after(RedirectAttributes next, String done, String page, Runnable act) {
		return after(next, done, page, null, act);
	}

	/**
	 * Runs the act; the page then says that it was done, or why not with what was typed.
	 * @param done message key of what is said when it was done
	 * @param page where it is said
	 * @param typed what the page finds as {@code typed} where the act was refused
	 */
	public static String after(RedirectAttributes next, String done, String page, @Nullable Object typed,
			Runnable act) {
		var why = Confirmation.isDeclined() ? Optional.of(new Sentence("shared.confirm.kept", new Object[0]))
				: refusal(act);
		if (why.isEmpty()) {
			next.addFlashAttribute("done", done);
		}
		why.ifPresent((sentence) -> {
			next.addFlashAttribute("refusal", sentence);
			if (typed != null) {
				next.addFlashAttribute("typed", typed);
			}
		});
		return "redirect:" + page;
	}

	/** Whether the act of {@link #after} was refused. */
	public static boolean refused(RedirectAttributes next) {
		return next.getFlashAttributes().containsKey("refusal");
	}

	/** Tells the question before the act what the act would do; asked only then. */
	public static void foresee(RedirectAttributes next, Supplier<List<Sentence>> consequences) {
		if (Confirmation.isTrial()) {
			next.addFlashAttribute(FORESEEN, List.copyOf(consequences.get()));
		}
	}

	/** What the act that was tried would do. */
	@SuppressWarnings("unchecked")
	static List<Sentence> foreseen(RedirectAttributes next) {
		var foreseen = (List<Sentence>) next.getFlashAttributes().get(FORESEEN);
		return (foreseen != null) ? foreseen : List.of();
	}

	/** Runs the act; why it is refused, if it is. */
	public static Optional<Sentence> refusal(Runnable act) {
		try {
			act.run();
			return Optional.empty();
		}
		catch (RuleBroken refusal) {
			return Optional.of(Sentence.of(refusal));
		}
	}

	/**
	 * The first sentence among a form's errors that belongs to no field, for pages that
	 * no longer have the form.
	 */
	public static Optional<Sentence> first(BindingResult form) {
		return form.getGlobalErrors()
			.stream()
			.filter((error) -> error.getCode() != null)
			.map((error) -> new Sentence(String.valueOf(error.getCode()),
					(error.getArguments() != null) ? error.getArguments() : new Object[0]))
			.findFirst();
	}

	/** A sentence of the bundles; kept until the next page. */
	public record Sentence(String key, Object[] arguments) implements java.io.Serializable {

		public static Sentence of(RuleBroken refusal) {
			return new Sentence(refusal.key(), refusal.arguments());
		}

	}

}
