package org.norma.shared.work;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
 * @param arguments what fills the sentence: plain values, and
 * {@link org.norma.shared.Texts} for what each reader gets in the own language
 * @param href page on which the reader acts
 * @param once names the occasion: the same recipient is told once of the same occasion
 */
public record Notice(Recipients recipients, String key, List<Object> arguments, String href, String once) {

	public Notice {
		arguments = List.copyOf(arguments);
	}

	public Notice(Recipients recipients, String key, Collection<?> arguments, String href, String once) {
		this(recipients, key, List.<Object>copyOf(arguments), href, once);
	}

	/**
	 * Accounts named one by one, holders of a role in a body (or everywhere, without
	 * one), and plain addresses of people without an account.
	 *
	 * @param language in which the addresses are written to, {@code null} for the usual
	 */
	public record Recipients(Set<UUID> accounts, @Nullable Role role, @Nullable UUID bodyId, Set<String> addresses,
			@Nullable Locale language) {

		public Recipients(Set<UUID> accounts, @Nullable Role role, @Nullable UUID bodyId, Set<String> addresses) {
			this(accounts, role, bodyId, addresses, null);
		}

		public static Recipients account(UUID id) {
			return new Recipients(Set.of(id), null, null, Set.of());
		}

		public static Recipients holders(Role role, @Nullable UUID bodyId) {
			return new Recipients(Set.of(), role, bodyId, Set.of());
		}

		public static Recipients address(String mail) {
			return new Recipients(Set.of(), null, null, Set.of(mail));
		}

		/** An address whose owner wrote on a page in the language, a BCP 47 tag. */
		public static Recipients address(String mail, @Nullable String language) {
			return new Recipients(Set.of(), null, null, Set.of(mail),
					(language != null) ? Locale.forLanguageTag(language) : null);
		}

	}

}
