package org.norma.lookup.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.PartialDate;
import org.norma.lookup.Hit;

/** Results as an Atom feed (RFC 4287). */
final class AtomFeed {

	private static final String BEGINNING = "1970-01-01";

	private AtomFeed() {
	}

	static void write(OutputStream out, String title, String base, @Nullable String query, List<Hit> hits,
			Locale locale) throws IOException {
		try {
			var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
			var suffix = (query != null) ? "?" + query : "";
			element(xml, "title", title);
			element(xml, "id", base + "/standards.atom" + suffix);
			link(xml, "self", base + "/standards.atom" + suffix);
			link(xml, "alternate", base + "/" + suffix);
			element(xml, "updated", instant(hits.isEmpty() ? null : hits.get(0).published()));
			for (var hit : hits) {
				entry(xml, base, hit, locale);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void entry(XMLStreamWriter xml, String base, Hit hit, Locale locale) throws XMLStreamException {
		xml.writeStartElement("entry");
		element(xml, "title", hit.number() + " " + hit.title(locale));
		element(xml, "id", base + "/standards/" + hit.slug());
		link(xml, "alternate", base + "/standards/" + hit.slug());
		element(xml, "updated", instant(hit.published()));
		xml.writeStartElement("author");
		element(xml, "name", "Norma");
		xml.writeEndElement();
		element(xml, "summary", hit.status().code());
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

	private static String instant(@Nullable String date) {
		var day = PartialDate.parse((date != null) ? date : BEGINNING).map(PartialDate::start);
		return day.orElse(LocalDate.EPOCH) + "T00:00:00Z";
	}

}
