package org.norma.consultations;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who comments.
 *
 * @param accountId account, {@code null} for people without one
 * @param bodyId body for which the person comments
 * @param name name of the person
 * @param organisation unit that is named as the commenter (提出单位)
 * @param mail address of somebody without an account
 * @param nameShown whether name and unit are shown to everybody
 * @param broughtInBy who brought in what another unit said, {@code null} for its own
 * people
 * @param language BCP 47 tag of the page on which somebody without an account wrote
 */
public record Commenter(@Nullable UUID accountId, @Nullable UUID bodyId, @Nullable String name,
		@Nullable String organisation, @Nullable String mail, boolean nameShown, @Nullable String broughtInBy,
		@Nullable String language) {

	public Commenter(@Nullable UUID accountId, @Nullable UUID bodyId, @Nullable String name,
			@Nullable String organisation, boolean nameShown, @Nullable String broughtInBy) {
		this(accountId, bodyId, name, organisation, null, nameShown, broughtInBy, null);
	}

}
