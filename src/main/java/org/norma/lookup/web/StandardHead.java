package org.norma.lookup.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.shared.web.PageHead;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes an edition, and the site, to those who index them (schema.org). */
@Component
class StandardHead {

	private final MessageSource messages;

	StandardHead(MessageSource messages) {
		this.messages = messages;
	}

	/** Its one address is that of the edition, whatever led to it. */
	PageHead of(StandardPage page, PageHead frame, Locale locale) {
		var path = "/standards/" + page.edition().slug();
		var status = say("catalogue.status." + page.status().code(), locale);
		var title = (page.name().designation() + " " + page.title()).strip();
		var sentence = this.messages.getMessage("lookup.standard.description",
				new Object[] { title, status, page.asOf(), Objects.requireNonNullElse(page.issuer(), page.level()) },
				locale);
		return frame.of(path, title, sentence, data(page, frame.site() + path, status));
	}

	private static Map<String, Object> data(StandardPage page, String address, String status) {
		var said = new LinkedHashMap<String, Object>();
		said.put("@context", "https://schema.org");
		said.put("@type", "CreativeWork");
		said.put("@id", address);
		said.put("url", address);
		said.put("identifier", page.name().designation());
		said.put("name", page.title().isEmpty() ? page.name().designation() : page.title());
		said.put("alternateName", page.otherTitles().stream().map(StandardPage.Title::text).toList());
		said.put("creativeWorkStatus", status);
		put(said, "datePublished", page.dates().published());
		put(said, "expires", page.until());
		if (page.issuer() != null) {
			said.put("publisher", Map.of("@type", "Organization", "name", page.issuer()));
		}
		said.put("isPartOf", Map.of("@type", "CreativeWorkSeries", "name",
				Designation.parse(page.name().designation()).series().format()));
		said.put("about",
				page.classes()
					.stream()
					.map((each) -> Map.of("@type", "DefinedTerm", "termCode", each.code(), "name", each.name()))
					.toList());
		said.values().removeIf(List.of()::equals);
		return said;
	}

	private static void put(Map<String, Object> said, String name, @Nullable Object value) {
		if (value != null) {
			said.put(name, value.toString());
		}
	}

	/** The site, and how it is searched. */
	PageHead home(PageHead frame, Locale locale) {
		var search = frame.site() + "/?q={search_term_string}";
		return frame.ofSite(Map.of("@context", "https://schema.org", "@type", "WebSite", "name", "Norma", "url",
				frame.site() + "/", "description", say("shared.description", locale), "potentialAction",
				Map.of("@type", "SearchAction", "target", search, "query-input", "required name=search_term_string")));
	}

	/** What the feed of a query is called. */
	String feed(String words, Locale locale) {
		return this.messages.getMessage("lookup.feed.title", new Object[] { words }, locale);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
