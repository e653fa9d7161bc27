package org.norma.shared.web;

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

	public static NavEntry forAll(String key, String href, String icon, int order) {
		return new NavEntry(Menu.MAIN, key, href, icon, order, Set.of());
	}

	public static NavEntry forAdministration(String key, String href, String icon, int order, Role... roles) {
		return new NavEntry(Menu.ADMINISTRATION, key, href, icon, order, Set.of(roles));
	}

	/** The two places of the header where entries stand. */
	public enum Menu {

		MAIN, ADMINISTRATION

	}

}
