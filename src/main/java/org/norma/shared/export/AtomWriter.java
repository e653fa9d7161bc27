package org.norma.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;
import org.norma.shared.web.SiteAddress;

import org.springframework.stereotype.Component;

/** Answers with a feed (Atom, RFC 4287). */
@Component
public class AtomWriter {

	private final SiteAddress site;

	private final FeedTimes times;

	private final Clock clock;

	AtomWriter(SiteAddress site, FeedTimes times, Clock clock) {
		this.clock = clock;
		this.site = site;
		this.times = times;
	}

	/** Writes the feed in the language of the reader. */
	public void write(AtomFeed feed, HttpServletRequest request, HttpServletResponse response, Locale locale)
			throws IOException {
		var language = locale.toLanguageTag();
		var id = UUID.nameUUIDFromBytes((this.times.installation() + feed.name()).getBytes(StandardCharsets.UTF_8));
		var updated = this.times.of(language,
				feed.entries()
					.stream()
					.map((each) -> new FeedTimes.Shown(each.id(), each.shown(), each.since()))
					.toList());
		var newest = updated.values().stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
		var query = request.getQueryString();
		var self = request.getRequestURI().substring(request.getContextPath().length())
				+ ((query != null) ? "?" + query : "");
		response.setContentType("application/atom+xml;charset=UTF-8");
		write(response.getOutputStream(), feed, new Said(this.site.of(request), self, language, id,
				changed(language, id, feed, updated, newest), updated, this.clock.getZone()));
	}

	/** A feed changes too when an entry leaves it; not everybody reads the same one. */
	private Instant changed(String language, UUID id, AtomFeed feed, Map<UUID, Instant> updated, Instant newest) {
		if (Actor.current().isPresent()) {
			return newest;
		}
		var shown = feed.title() + feed.entries()
			.stream()
			.map((each) -> each.id() + " " + updated.get(each.id()))
			.collect(Collectors.joining("\n"));
		var whole = this.times.of(language, List.of(new FeedTimes.Shown(id, shown, newest))).get(id);
		return (whole != null && whole.isAfter(newest)) ? whole : newest;
	}

	private static void write(OutputStream out, AtomFeed feed, Said said) throws IOException {
		try {
			var xml = new AtomXml(XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8"));
			xml.begin(said.language());
			xml.text("title", feed.title(), null);
			xml.text("id", "urn:uuid:" + said.id(), null);
			xml.link("self", "application/atom+xml", said.language(), said.base() + said.self());
			xml.link("alternate", "text/html", said.language(), said.base() + feed.page());
			xml.text("updated", said.day(said.updated()), null);
			xml.text("generator", "Norma", null);
			xml.author("Norma");
			for (var entry : feed.entries()) {
				entry(xml, entry, said);
			}
			xml.end();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void entry(AtomXml xml, AtomEntry entry, Said said) throws XMLStreamException {
		xml.start("entry");
		xml.text("title", entry.title(), said.unlessSame(entry.titleLanguage()));
		xml.text("id", "urn:uuid:" + entry.id(), null);
		if (entry.path() != null) {
			xml.link("alternate", "text/html", said.language(), said.base() + entry.path());
		}
		xml.text("updated", said.day(said.entries().getOrDefault(entry.id(), entry.since())), null);
		xml.author(entry.author());
		if (entry.summary() != null && !entry.summary().isEmpty()) {
			xml.text("summary", entry.summary(), null);
		}
		if (entry.content() != null) {
			xml.text("content", entry.content(), null);
		}
		xml.close();
	}

	/** What an answer says beside the feed itself. */
	private record Said(String base, String self, String language, UUID id, Instant updated, Map<UUID, Instant> entries,
			ZoneId zone) {

		/** In the zone of the authority, with its seconds. */
		String day(Instant instant) {
			return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(this.zone));
		}

		/** A language that is not the one of the feed. */
		@Nullable String unlessSame(@Nullable String other) {
			return Locale.forLanguageTag(this.language).getLanguage().equals(other) ? null : other;
		}

	}

}
