package org.norma.lookup.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.BindingChangeView;
import org.norma.catalogue.ChangeOutcome;
import org.norma.catalogue.ClauseFact;
import org.norma.catalogue.DecidedChange;
import org.norma.catalogue.WantedChange;
import org.norma.hierarchy.Binding;
import org.norma.shared.web.Said;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says what a change does that makes an edition bind otherwise, and what became of it.
 */
final class ChangeSentences {

	private ChangeSentences() {
	}

	/**
	 * Runs the act; the question before it and the page after it say what becomes of it.
	 * @param done message key of what is said when it was done
	 * @param details what else the question says
	 */
	static String after(RedirectAttributes next, String done, String page, List<Said.Sentence> details,
			Supplier<ChangeOutcome> act) {
		var outcome = new AtomicReference<@Nullable ChangeOutcome>();
		var address = Said.after(next, done, page, () -> outcome.set(act.get()));
		var known = outcome.get();
		if (known != null) {
			Said.foresee(next, () -> Stream.concat(details.stream(), Stream.of(outcome(known))).toList());
			next.addFlashAttribute("done", done(done, known));
		}
		return address;
	}

	static Said.Sentence outcome(ChangeOutcome outcome) {
		return new Said.Sentence("lookup.change.foreseen." + outcome, new Object[0]);
	}

	static String done(String done, ChangeOutcome outcome) {
		return (outcome == ChangeOutcome.DONE) ? done : "lookup.change.outcome." + outcome;
	}

	/** What a change does that waits. */
	static DefaultMessageSourceResolvable what(BindingChangeView change) {
		var wanted = change.wanted();
		return switch (wanted.kind()) {
			case NUMBER, NUMBER_BACK -> sentence("lookup.change.what." + wanted.kind(), change.designation(),
					word(change.binding()), wanted.number(), word(wanted.binding()), wanted.from());
			case CLAUSES -> clauses(change);
			case CLAUSES_BACK -> sentence("lookup.change.what.CLAUSES_BACK", clauses(change));
		};
	}

	/** What became of a change that waited, when and by whom. */
	static DefaultMessageSourceResolvable decided(DecidedChange change) {
		return sentence("lookup.change.decided." + change.state(), change.change().recorder(),
				change.change().recordedOn().toString(), change.decider(), change.decidedOn().toString(),
				change.reason());
	}

	private static DefaultMessageSourceResolvable clauses(BindingChangeView change) {
		var wanted = change.wanted();
		return sentence("lookup.clauses.foreseen." + wanted.clauseKind() + which(wanted), wanted.clauses(),
				change.designation(), String.valueOf(wanted.from()));
	}

	private static String which(WantedChange wanted) {
		if (wanted.from() == null) {
			return ".always";
		}
		return (wanted.clauseKind() == ClauseFact.Kind.REPEALED && wanted.isOfAll()) ? ".all" : "";
	}

	private static DefaultMessageSourceResolvable word(@Nullable Binding binding) {
		return sentence("value.binding." + binding);
	}

	private static DefaultMessageSourceResolvable sentence(String key, @Nullable Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { key }, arguments);
	}

}
