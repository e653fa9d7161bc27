package org.norma.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.norma.catalogue.BindingEffect;
import org.norma.catalogue.ClauseEffect;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionName;
import org.norma.catalogue.FormerLevel;
import org.norma.catalogue.FormerNumber;

/**
 * Days on which an edition was called otherwise than it will be in the end, or bound
 * otherwise.
 *
 * @param until first day after them
 */
record Stretch(LocalDate until, EditionName name, BindingEffect effect) {

	/**
	 * Ends with each partial revision, with each merge of its level, and with each fact
	 * that changes how far it binds.
	 */
	static List<Stretch> of(Edition edition) {
		var days = new TreeSet<LocalDate>();
		Stream
			.of(edition.formerly().stream().map(FormerNumber::until),
					edition.formerLevels().stream().map(FormerLevel::until),
					edition.clauseEffects().stream().map(ClauseEffect::from))
			.flatMap(Function.identity())
			.filter(Objects::nonNull)
			.forEach(days::add);
		return days.stream().map((day) -> before(edition, day)).filter((each) -> each.changes(edition)).toList();
	}

	private static Stretch before(Edition edition, LocalDate day) {
		var last = day.minusDays(1);
		return new Stretch(day, edition.calledOn(last), edition.bindingOn(last));
	}

	/** Whether more than its level is otherwise afterwards. */
	boolean changesMoreThanLevel(Edition edition) {
		return !this.name.at("").equals(edition.calledOn(this.until).at(""))
				|| !this.effect.equals(edition.bindingOn(this.until));
	}

	private boolean changes(Edition edition) {
		return !this.name.equals(edition.calledOn(this.until)) || !this.effect.equals(edition.bindingOn(this.until));
	}

}
