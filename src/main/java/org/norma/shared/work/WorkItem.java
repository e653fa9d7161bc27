package org.norma.shared.work;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An act that waits for a person.
 *
 * @param key message key of what is to be done, such as {@code ballots.work.vote}
 * @param arguments what fills the message
 * @param subject the thing it is about, as its number and title
 * @param href page on which the act is done
 * @param due last day to do it, inclusive in the authority's zone, {@code null} when no
 * rule sets one
 * @param basis rule or clause that sets the day, {@code null} when none
 */
public record WorkItem(String key, List<String> arguments, String subject, String href, @Nullable LocalDate due,
		@Nullable String basis) {

	public WorkItem {
		arguments = List.copyOf(arguments);
	}

}
