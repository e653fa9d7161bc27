package org.norma.shared.work;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Role;

/**
 * Something that people are to be told: published as an application event inside the
 * transaction that makes it true.
 *
 * @param recipients who is told
 * @param key message key of the sentence; {@code <key>.subject} is the subject of the
 * mail
 * @param arguments what fills the sentence
 * @param href page on which the reader acts
 * @param once names the occasion: the same recipient is told once of the same occasion
 */
public record Notice(Recipients recipients, String key, List<String> arguments, String href, String once) {

	public Notice {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Accounts named one by one, holders of a role in a body (or everywhere, without
	 * one), and plain addresses of people without an account.
	 */
	public record Recipients(Set<UUID> accounts, @Nullable Role role, @Nullable UUID bodyId, Set<String> addresses) {

		public static Recipients account(UUID id) {
			return new Recipients(Set.of(id), null, null, Set.of());
		}

		public static Recipients holders(Role role, @Nullable UUID bodyId) {
			return new Recipients(Set.of(), role, bodyId, Set.of());
		}

		public static Recipients address(String mail) {
			return new Recipients(Set.of(), null, null, Set.of(mail));
		}

	}

}
