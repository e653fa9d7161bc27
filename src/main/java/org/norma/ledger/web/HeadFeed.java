package org.norma.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.norma.ledger.LedgerHead;

/**
 * Signed heads as an Atom feed (RFC 4287), newest first; each entry holds a whole head.
 */
final class HeadFeed {

	private HeadFeed() {
	}

	static void write(OutputStream out, String title, String base, List<LedgerHead> heads) throws IOException {
		try {
			var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
			element(xml, "title", title);
			element(xml, "id", base + "/ledger/heads.atom");
			xml.writeEmptyElement("link");
			xml.writeAttribute("rel", "self");
			xml.writeAttribute("href", base + "/ledger/heads.atom");
			element(xml, "updated", (heads.isEmpty() ? Instant.EPOCH : heads.get(0).at()).toString());
			for (var head : heads) {
				entry(xml, base, head);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void entry(XMLStreamWriter xml, String base, LedgerHead head) throws XMLStreamException {
		xml.writeStartElement("entry");
		element(xml, "title", head.entries() + " " + head.hash());
		element(xml, "id", base + "/ledger/heads/" + head.at());
		element(xml, "updated", head.at().toString());
		xml.writeStartElement("author");
		element(xml, "name", "Norma");
		xml.writeEndElement();
		xml.writeStartElement("content");
		xml.writeAttribute("type", "text");
		xml.writeCharacters(head.text());
		xml.writeEndElement();
		xml.writeEndElement();
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

}
