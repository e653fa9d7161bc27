package org.norma.shared.web;

import java.util.Locale;
import java.util.Set;

import org.norma.shared.Role;

/**
 * An entry of the navigation, contributed by a module as a bean.
 *
 * @param menu where it stands
 * @param key message key of its text
 * @param href path it leads to
 * @param icon name of a Tabler icon, without its prefix
 * @param order place within its menu, smallest first
 * @param roles who sees it; empty for everybody
 */
public record NavEntry(Menu menu, String key, String href, String icon, int order, Set<Role> roles) {

	/** An entry that everybody sees. */
	public static NavEntry forAll(Menu menu, String key, String href, String icon, int order) {
		return new NavEntry(menu, key, href, icon, order, Set.of());
	}

	public static NavEntry forAdministration(String key, String href, String icon, int order, Role... roles) {
		return new NavEntry(Menu.ADMINISTRATION, key, href, icon, order, Set.of(roles));
	}

	/** The places of the header where entries stand. */
	public enum Menu {

		/** Beside each other in the header. */
		MAIN,
		/** Standards in the making: from the need to the vote. */
		MAKING,
		/** What is announced, what is due for review. */
		PUBLISHED,
		/** Levels, bodies, classifications. */
		SYSTEM,
		/** For those who administer. */
		ADMINISTRATION;

		/** The part of message keys: {@code shared.menu.making}. */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Name of its icon. */
		public String icon() {
			return switch (this) {
				case MAIN -> "home";
				case MAKING -> "timeline";
				case PUBLISHED -> "speakerphone";
				case SYSTEM -> "hierarchy-2";
				case ADMINISTRATION -> "settings";
			};
		}

	}

}
