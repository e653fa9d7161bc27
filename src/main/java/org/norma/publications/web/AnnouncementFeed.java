package org.norma.publications.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Announcements as an Atom feed (RFC 4287). */
@Component
class AnnouncementFeed {

	private final MessageSource messages;

	AnnouncementFeed(MessageSource messages) {
		this.messages = messages;
	}

	void write(OutputStream out, String base, List<AnnouncementView> announcements, Locale locale) throws IOException {
		try {
			var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
			element(xml, "title", message("publications.announcements", locale));
			element(xml, "id", base + "/announcements.atom");
			link(xml, "self", base + "/announcements.atom");
			link(xml, "alternate", base + "/announcements");
			element(xml, "updated", announcements.isEmpty() ? instant(LocalDate.EPOCH)
					: instant(announcements.get(0).announcement().on()));
			for (var each : announcements) {
				entry(xml, base, each, locale);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private void entry(XMLStreamWriter xml, String base, AnnouncementView view, Locale locale)
			throws XMLStreamException {
		var announcement = view.announcement();
		xml.writeStartElement("entry");
		element(xml, "title", message("publications.announcement.number", locale, String.valueOf(announcement.year()),
				announcement.number()) + ": " + message("publications.kind." + announcement.kind(), locale));
		element(xml, "id", "urn:uuid:" + announcement.id());
		link(xml, "alternate", base + announcement.href());
		element(xml, "updated", instant(announcement.on()));
		xml.writeStartElement("author");
		element(xml, "name", (view.authority() != null) ? view.authority().names().in(locale) : "Norma");
		xml.writeEndElement();
		element(xml, "summary",
				view.lines()
					.stream()
					.map((line) -> line.edition().designation() + " " + line.edition().titles().in(locale))
					.collect(Collectors.joining("; ")));
		xml.writeEndElement();
	}

	private String message(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", ""));
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("href", href);
	}

	private static String instant(LocalDate day) {
		return day + "T00:00:00Z";
	}

}
