package org.norma.consultations.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.norma.consultations.OpenRound;

/** Open rounds as an Atom feed (RFC 4287). */
final class RoundFeed {

	private RoundFeed() {
	}

	static void write(OutputStream out, String title, String base, List<OpenRound> rounds, ZoneId zone, Locale locale)
			throws IOException {
		try {
			var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
			element(xml, "title", title);
			element(xml, "id", base + "/consultations.atom");
			link(xml, "self", base + "/consultations.atom");
			link(xml, "alternate", base + "/consultations");
			element(xml, "updated",
					instant(rounds.stream()
						.map((each) -> each.round().openedOn())
						.max(LocalDate::compareTo)
						.orElse(LocalDate.EPOCH), zone));
			for (var each : rounds) {
				entry(xml, base, each, zone, locale);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void entry(XMLStreamWriter xml, String base, OpenRound each, ZoneId zone, Locale locale)
			throws XMLStreamException {
		xml.writeStartElement("entry");
		element(xml, "title", each.project().code() + " " + each.project().title().in(locale));
		element(xml, "id", base + each.round().href());
		link(xml, "alternate", base + each.round().href());
		element(xml, "updated", instant(each.round().openedOn(), zone));
		xml.writeStartElement("author");
		element(xml, "name", "Norma");
		xml.writeEndElement();
		element(xml, "summary", each.round().openedOn() + " – " + each.round().closesOn());
		xml.writeEndElement();
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

	private static String instant(LocalDate day, ZoneId zone) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(zone));
	}

}
