package org.norma.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;

/**
 * What the layout shows around every page.
 *
 * @param menus the menus with the entries that this person may open, empty ones left out
 * @param languages languages to switch to, each with the address of this page in it
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param themeHref address of this page in the other theme
 * @param path path of this page, for marking the current entry
 * @param person who is signed in, or {@code null}
 * @param navigation the menus as HTML, empty while they are being rendered
 */
public record Frame(Map<NavEntry.Menu, List<NavEntry>> menus, List<Language> languages, String theme, String themeHref,
		String path, @Nullable Actor person, String navigation) {

	Frame with(String navigation) {
		return new Frame(this.menus, this.languages, this.theme, this.themeHref, this.path, this.person, navigation);
	}

	public boolean current(NavEntry entry) {
		return "/".equals(entry.href()) ? this.path.equals("/") : this.path.startsWith(entry.href());
	}

	/** Entries that stand in the header itself. */
	public List<NavEntry> main() {
		return this.menus.getOrDefault(NavEntry.Menu.MAIN, List.of());
	}

	/** Menus that open. */
	public List<NavEntry.Menu> folded() {
		return this.menus.keySet().stream().filter((menu) -> menu != NavEntry.Menu.MAIN).toList();
	}

	public boolean current(NavEntry.Menu menu) {
		return this.menus.getOrDefault(menu, List.of()).stream().anyMatch(this::current);
	}

	public Optional<Actor> signedIn() {
		return Optional.ofNullable(this.person);
	}

	/**
	 * A language of the pages: its tag, its own name, the address of this page in it, and
	 * whether it is shown now.
	 */
	public record Language(Locale locale, String name, String href, boolean current) {

		public String tag() {
			return this.locale.toLanguageTag();
		}

	}

}
