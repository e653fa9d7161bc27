package org.norma.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
			wordprocessingml.document.main+xml"/>\
			<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.\
			wordprocessingml.styles+xml"/>\
			<Override PartName="/word/footer.xml" ContentType="application/vnd.openxmlformats-officedocument.\
			wordprocessingml.footer+xml"/></Types>""";

	private static final String RELATIONS = HEAD + """
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
			<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
			officeDocument" Target="word/document.xml"/></Relationships>""";

	private static final String PARTS = HEAD
			+ """
					<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
					<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" \
					Target="styles.xml"/>\
					<Relationship Id="footer" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" \
					Target="footer.xml"/></Relationships>""";

	/** Without fonts of its own a text is set in whatever the reader's program has. */
	private static final String STYLES = HEAD + """
			<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>\
			<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="SimSun"/>\
			<w:sz w:val="18"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="40"/></w:pPr>\
			</w:pPrDefault></w:docDefaults></w:styles>""";

	private static final String FOOTER = HEAD + """
			<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>\
			<w:jc w:val="right"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
			<w:r><w:t xml:space="preserve"> / </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r>\
			</w:fldSimple></w:p></w:ftr>""";

	private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	/** A4 across, in twentieths of a point, with margins of 2 cm. */
	private static final int WIDTH = 16838;

	private static final int HEIGHT = 11906;

	private static final int MARGIN = 1134;

	private final ZipOutputStream zip;

	private final XMLStreamWriter xml;

	/** A small letter of the table, and the margins of a cell. */
	private static final int LETTER = 95;

	private static final int CELL_MARGINS = 240;

	/** Columns with more than so many letters do not grow further. */
	private static final int WIDE = 45;

	/** As many lines say how wide the columns are to be. */
	private static final int MEASURED = 200;

	private final List<List<? extends @Nullable Object>> waiting = new ArrayList<>();

	private List<String> names = List.of();

	private int[] widths = new int[0];

	DocxTable(OutputStream out) throws IOException {
		this.zip = new ZipOutputStream(out);
		part("[Content_Types].xml", TYPES);
		part("_rels/.rels", RELATIONS);
		part("word/_rels/document.xml.rels", PARTS);
		part("word/styles.xml", STYLES);
		part("word/footer.xml", FOOTER);
		this.zip.putNextEntry(new ZipEntry("word/document.xml"));
		try {
			this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(this.zip, "UTF-8");
			this.xml.writeStartDocument("UTF-8", "1.0");
			this.xml.writeStartElement("w", "document", WORD);
			this.xml.writeNamespace("w", WORD);
			this.xml.writeNamespace("r", RELATIONSHIP);
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
		this.names = names;
	}

	/** The first lines wait until they have said how wide the columns are. */
	@Override
	public void line(List<? extends @Nullable Object> cells) throws IOException {
		if (this.widths.length > 0) {
			write(() -> row(cells, false));
			return;
		}
		this.waiting.add(new ArrayList<>(cells));
		if (this.waiting.size() == MEASURED) {
			begin();
		}
	}

	private void begin() throws IOException {
		this.widths = widths();
		write(() -> {
			start("tbl");
			start("tblPr");
			empty("tblW", "w", String.valueOf(WIDTH - 2 * MARGIN), "type", "dxa");
			borders();
			empty("tblLayout", "type", "fixed");
			end();
			start("tblGrid");
			for (int width : this.widths) {
				empty("gridCol", "w", String.valueOf(width));
			}
			end();
			row(this.names, true);
			for (var line : this.waiting) {
				row(line, false);
			}
		});
		this.waiting.clear();
	}

	/** Each column has room for its longest word; what is left goes to the long texts. */
	private int[] widths() {
		var measured = new ColumnWidths(this.names);
		this.waiting.forEach(measured::add);
		int[] least = IntStream.range(0, this.names.size())
			.map((column) -> Math.min(measured.word(column), WIDE / 2) * LETTER + CELL_MARGINS)
			.toArray();
		int[] wanted = IntStream.range(0, this.names.size())
			.map((column) -> Math.max(0, Math.min(measured.line(column), WIDE) * LETTER + CELL_MARGINS - least[column]))
			.toArray();
		int room = WIDTH - 2 * MARGIN;
		double shrunk = Math.min(1, (double) room / IntStream.of(least).sum());
		double share = Math.max(0, room - IntStream.of(least).sum()) / (double) Math.max(1, IntStream.of(wanted).sum());
		return IntStream.range(0, least.length)
			.map((column) -> (int) (least[column] * shrunk + wanted[column] * share))
			.toArray();
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
		for (int column = 0; column < cells.size(); column++) {
			start("tc");
			start("tcPr");
			empty("tcW", "w", String.valueOf(this.widths[column]), "type", "dxa");
			if (head) {
				empty("shd", "val", "clear", "color", "auto", "fill", "E7E6E6");
			}
			end();
			paragraph(Objects.toString(cells.get(column), ""), head, 18);
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
		if (this.widths.length == 0 && !this.names.isEmpty()) {
			begin();
		}
		write(() -> {
			if (this.widths.length > 0) {
				end();
			}
			paragraph("", false, 18);
			start("sectPr");
			this.xml.writeEmptyElement("w", "footerReference", WORD);
			this.xml.writeAttribute("w", WORD, "type", "default");
			this.xml.writeAttribute("r", RELATIONSHIP, "id", "footer");
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
