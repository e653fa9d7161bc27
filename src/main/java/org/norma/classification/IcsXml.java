package org.norma.classification;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RefusedLine;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/**
 * Reads the ICS as ISO Open Data publishes it: {@code fields} with {@code field},
 * {@code group} and {@code subGroup}, each with its identifier, titles, scopes and
 * references. Document types and entities are refused.
 */
class IcsXml {

	private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{3}(\\.\\d{2})?)?");

	private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

	IcsXml() {
		this.factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		this.factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		this.factory.setProperty(XMLInputFactory.IS_COALESCING, true);
	}

	EntryLine.Read read(byte[] file, @Nullable String edition) {
		try {
			var xml = this.factory.createXMLStreamReader(new ByteArrayInputStream(file));
			return readFields(xml, edition);
		}
		catch (XMLStreamException ex) {
			var location = ex.getLocation();
			throw new RuleBroken("classification.xml-malformed", (location != null) ? location.getLineNumber() : 1,
					(location != null) ? location.getColumnNumber() : 1);
		}
	}

	private static EntryLine.Read readFields(XMLStreamReader xml, @Nullable String edition) throws XMLStreamException {
		var read = new EntryLine.Read(new ArrayList<>(), new ArrayList<>());
		var depth = 0;
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.DTD -> throw new RuleBroken("classification.xml-dtd");
				case XMLStreamConstants.START_ELEMENT -> {
					if (depth == 0) {
						expectFields(xml);
						depth = 1;
					}
					else {
						readEntry(xml, edition, read);
					}
				}
				default -> {
				}
			}
		}
		return read;
	}

	private static void expectFields(XMLStreamReader xml) {
		if (!"fields".equals(xml.getLocalName())) {
			throw new RuleBroken("classification.xml-not-ics", xml.getLocalName());
		}
	}

	private static void readEntry(XMLStreamReader xml, @Nullable String edition, EntryLine.Read read)
			throws XMLStreamException {
		var line = xml.getLocation().getLineNumber();
		var element = new Element();
		var depth = 1;
		while (depth > 0) {
			var event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
			else if (event == XMLStreamConstants.START_ELEMENT && !element.take(xml, depth)) {
				depth++;
			}
		}
		var code = element.code.strip();
		if (!CODE.matcher(code).matches()) {
			read.refused().add(RefusedLine.of(line, "identifier", code, "classification.refused.ics-code"));
		}
		else if (element.names.isEmpty()) {
			read.refused().add(RefusedLine.of(line, "title", "", "classification.refused.no-name", code));
		}
		else {
			read.lines()
				.add(new EntryLine(line, code, parentOf(code), edition, element.names, element.scope, element.seeAlso,
						null, null));
		}
	}

	/** {@code 35.240.70} stands below {@code 35.240}, which stands below {@code 35}. */
	private static @Nullable String parentOf(String code) {
		var dot = code.lastIndexOf('.');
		return (dot < 0) ? null : code.substring(0, dot);
	}

	private static final class Element {

		private String code = "";

		private Texts names = Texts.empty();

		private Texts scope = Texts.empty();

		private final List<String> seeAlso = new ArrayList<>();

		/** Takes the text of an element it knows; others are entered. */
		private boolean take(XMLStreamReader xml, int depth) throws XMLStreamException {
			switch (xml.getLocalName() + depth) {
				case "identifier1" -> this.code = xml.getElementText();
				case "title1" -> this.names = this.names.with(language(xml), xml.getElementText());
				case "scope1" -> this.scope = this.scope.with(language(xml), xml.getElementText());
				case "identifier3" -> this.seeAlso.add(xml.getElementText().strip());
				default -> {
					return false;
				}
			}
			return true;
		}

		private static String language(XMLStreamReader xml) {
			var language = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
			return Objects.requireNonNullElse(language, "en").split("-")[0];
		}

	}

}
