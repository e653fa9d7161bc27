package org.norma.reviews;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/**
 * One that cites a standard.
 *
 * @param kind what it is, the end of a message key {@code reviews.citing.<kind>}, such as
 * {@code standard}, {@code project}, {@code draft}
 * @param name its number
 * @param href page of it
 * @param draftOf the project whose readers alone may see the line, {@code null} when all
 * may
 * @param concerned bodies that are told of the withdrawal
 */
public record CitingLine(String kind, String name, Texts title, String href, @Nullable UUID draftOf,
		Set<UUID> concerned) {

	public CitingLine {
		concerned = Set.copyOf(concerned);
	}

}
