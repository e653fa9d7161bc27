package org.norma.shared.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.ui.Model;

/**
 * What a page says of itself to those who index it or link to it.
 *
 * @param site public address of the site, without a slash at its end
 * @param canonical the one address of what it shows, {@code null} for what is not to be
 * found
 * @param title what it shows, {@code null} where the name of the site must do
 * @param description what it shows in a sentence
 * @param type kind of page (Open Graph)
 * @param data the same for machines (schema.org, JSON-LD), {@code null} for none
 * @param feeds feeds to be followed from it
 */
public record PageHead(String site, @Nullable String canonical, @Nullable String title, String description, String type,
		@Nullable String data, List<Feed> feeds) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public PageHead {
		feeds = List.copyOf(feeds);
	}

	/**
	 * The page of one thing.
	 * @param path path of its one address
	 */
	public PageHead of(String path, String name, String sentence, Map<String, Object> said) {
		return new PageHead(this.site, this.site + path, name, sentence, "article", json(said), this.feeds);
	}

	/** The same page, described as a whole site is. */
	public PageHead ofSite(Map<String, Object> said) {
		return new PageHead(this.site, this.canonical, this.title, this.description, this.type, json(said), this.feeds);
	}

	/** The same page, from which a feed of its own may be followed. */
	public PageHead withFeed(String name, String href) {
		return new PageHead(this.site, this.canonical, this.title, this.description, this.type, this.data,
				Stream.concat(Stream.of(new Feed(name, href)), this.feeds.stream()).toList());
	}

	/** The head that the frame gave to the page. */
	public static PageHead in(Model model) {
		return (PageHead) Objects.requireNonNull(model.getAttribute("head"));
	}

	/** The same page, not to be found by search engines. */
	public PageHead hidden() {
		return new PageHead(this.site, null, this.title, this.description, this.type, null, this.feeds);
	}

	/**
	 * It stands in a script that is never run (a data block), so the policy of the pages
	 * lets it be; nothing in it can end the script.
	 */
	private static String json(Map<String, Object> said) {
		return JSON.writeValueAsString(said).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
	}

	/** A feed with its title. */
	public record Feed(String title, String href) {
	}

}
