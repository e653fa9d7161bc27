package org.norma.shared.export;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/** The elements of Atom (RFC 4287). */
final class AtomXml {

	private final XMLStreamWriter xml;

	AtomXml(XMLStreamWriter xml) {
		this.xml = xml;
	}

	void begin(String language) throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		start("feed");
		this.xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
		this.xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
	}

	void end() throws XMLStreamException {
		this.xml.writeEndDocument();
		this.xml.flush();
	}

	void start(String name) throws XMLStreamException {
		this.xml.writeStartElement(name);
	}

	void close() throws XMLStreamException {
		this.xml.writeEndElement();
	}

	void text(String name, String text, @Nullable String language) throws XMLStreamException {
		start(name);
		if (language != null) {
			this.xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
		}
		this.xml.writeCharacters(XmlText.of(text));
		close();
	}

	void author(String name) throws XMLStreamException {
		start("author");
		text("name", name, null);
		close();
	}

	void link(String relation, String type, String language, String href) throws XMLStreamException {
		this.xml.writeEmptyElement("link");
		this.xml.writeAttribute("rel", relation);
		this.xml.writeAttribute("type", type);
		this.xml.writeAttribute("hreflang", language);
		this.xml.writeAttribute("href", href);
	}

}
