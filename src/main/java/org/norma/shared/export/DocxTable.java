package org.norma.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * A text document with one table across the page, whose head is repeated on every page
 * (ISO/IEC 29500, WordprocessingML).
 */
final class DocxTable implements ExportTable {

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String TYPES = HEAD + """
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
			<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
			<Default Extension="xml" ContentType="application/xml"/>\
			<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
			wordprocessingml.document.main+xml"/></Types>""";

	private static final String RELATIONS = HEAD + """
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
			<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
			officeDocument" Target="word/document.xml"/></Relationships>""";

	/** A4 across, in twentieths of a point, with margins of 2 cm. */
	private static final int WIDTH = 16838;

	private static final int HEIGHT = 11906;

	private static final int MARGIN = 1134;

	private final ZipOutputStream zip;

	private final XMLStreamWriter xml;

	private int columns;

	DocxTable(OutputStream out) throws IOException {
		this.zip = new ZipOutputStream(out);
		part("[Content_Types].xml", TYPES);
		part("_rels/.rels", RELATIONS);
		this.zip.putNextEntry(new ZipEntry("word/document.xml"));
		try {
			this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(this.zip, "UTF-8");
			this.xml.writeStartDocument("UTF-8", "1.0");
			this.xml.writeStartElement("w", "document", WORD);
			this.xml.writeNamespace("w", WORD);
			start("body");
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private void part(String name, String content) throws IOException {
		this.zip.putNextEntry(new ZipEntry(name));
		this.zip.write(content.getBytes(StandardCharsets.UTF_8));
		this.zip.closeEntry();
	}

	@Override
	public void title(String title, List<String> facts) throws IOException {
		write(() -> {
			paragraph(title, true, 28);
			for (var fact : facts) {
				paragraph(fact, false, 20);
			}
		});
	}

	@Override
	public void head(List<String> names) throws IOException {
		this.columns = names.size();
		write(() -> {
			start("tbl");
			start("tblPr");
			empty("tblW", "w", "5000", "type", "pct");
			borders();
			empty("tblLayout", "type", "autofit");
			end();
			start("tblGrid");
			for (int column = 0; column < this.columns; column++) {
				empty("gridCol", "w", String.valueOf((WIDTH - 2 * MARGIN) / this.columns));
			}
			end();
			row(names, true);
		});
	}

	@Override
	public void line(List<? extends @Nullable Object> cells) throws IOException {
		write(() -> row(cells, false));
	}

	private void borders() throws XMLStreamException {
		start("tblBorders");
		for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
			empty(side, "val", "single", "sz", "4", "color", "808080");
		}
		end();
	}

	private void row(List<? extends @Nullable Object> cells, boolean head) throws XMLStreamException {
		start("tr");
		start("trPr");
		empty(head ? "tblHeader" : "cantSplit", "val", head ? "true" : "false");
		end();
		for (var cell : cells) {
			start("tc");
			start("tcPr");
			empty("tcW", "w", "0", "type", "auto");
			end();
			paragraph(Objects.toString(cell, ""), head, 18);
			end();
		}
		end();
	}

	/** A paragraph; its size is in half points. */
	private void paragraph(String text, boolean bold, int size) throws XMLStreamException {
		start("p");
		start("r");
		start("rPr");
		if (bold) {
			empty("b");
		}
		empty("sz", "val", String.valueOf(size));
		end();
		var lines = XmlText.of(text).split("\\R", -1);
		for (int line = 0; line < lines.length; line++) {
			if (line > 0) {
				empty("br");
			}
			start("t");
			this.xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
			this.xml.writeCharacters(lines[line]);
			end();
		}
		end();
		end();
	}

	private void start(String name) throws XMLStreamException {
		this.xml.writeStartElement("w", name, WORD);
	}

	private void end() throws XMLStreamException {
		this.xml.writeEndElement();
	}

	private void empty(String name, String... attributes) throws XMLStreamException {
		this.xml.writeEmptyElement("w", name, WORD);
		for (int at = 0; at < attributes.length; at += 2) {
			this.xml.writeAttribute("w", WORD, attributes[at], attributes[at + 1]);
		}
	}

	private static void write(Writing writing) throws IOException {
		try {
			writing.write();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		write(() -> {
			if (this.columns > 0) {
				end();
			}
			paragraph("", false, 18);
			start("sectPr");
			empty("pgSz", "w", String.valueOf(WIDTH), "h", String.valueOf(HEIGHT), "orient", "landscape");
			var margin = String.valueOf(MARGIN);
			empty("pgMar", "top", margin, "right", margin, "bottom", margin, "left", margin, "header", "567", "footer",
					"567", "gutter", "0");
			this.xml.writeEndDocument();
			this.xml.flush();
		});
		this.zip.closeEntry();
		this.zip.close();
	}

	@FunctionalInterface
	private interface Writing {

		void write() throws XMLStreamException;

	}

}
