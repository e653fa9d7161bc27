package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Projects on their way, contributed by the module that holds them: asked before a rule
 * changes, and before a level ends.
 */
public interface RuleReach {

	/** All that belong to one of the levels; none is past anything. */
	Reach at(Collection<LevelCode> levels);

	/**
	 * Those that still come to a rule of one of the levels, and those past it.
	 * @param value what is to hold; {@code null} while it is not known
	 * @param from first day on which it is to hold
	 */
	Reach under(Rule rule, Collection<LevelCode> levels, @Nullable String value, LocalDate from);

}
