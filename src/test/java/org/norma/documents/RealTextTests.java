package org.norma.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.norma.Statements;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** A real code of practice as a document, and documents as large as they may be. */
@DocumentsTest
class RealTextTests {

	private static final Path CODE = Path.of(System.getProperty("norma.data.samples", "../shared/data"))
		.resolve("documents/gb55001-zh");

	private static final Pattern CLAUSE = Pattern.compile("^(\\d\\.\\d) +(\\S.*)$|\"#id(\\d\\.\\d\\.\\d+)\">");

	private final Drafts drafts = new Drafts();

	@Autowired
	private DocumentService documents;

	@Autowired
	private StructureService structure;

	@Autowired
	private SectionService sections;

	@AfterEach
	void signOut() {
		Person.nobodyActs();
	}

	@Test
	void aRealCodeIsWrittenFrozenTwiceAndCompared() throws IOException {
		Assumptions.assumeTrue(Files.isDirectory(CODE), "The sample texts of " + CODE + " are not there");
		this.drafts.drafter().acts();
		var id = this.documents.create(this.drafts.owner(), Texts.of("zh", "工程结构通用规范"), "zh");
		this.documents.outline(id).entries().forEach((entry) -> this.structure.delete(id, entry.id()));
		for (var file : List.of("1.rst", "2.rst", "3.rst", "4.rst")) {
			load(id, Files.readAllLines(CODE.resolve(file)));
		}
		var outline = this.documents.outline(id).entries();
		assertThat(outline).hasSizeGreaterThan(60)
			.extracting((entry) -> entry.number() + " " + entry.heading())
			.contains("2 基本规定", "2.1 基本要求");
		var first = this.documents.freeze(id, "征求意见");
		assertThat(first.sections()).filteredOn((section) -> section.number().equals("2.1.2"))
			.singleElement()
			.satisfies((section) -> assertThat(Markdown.render(section.body()).html()).contains("结构体系应具有合理的传力路径"));
		var changed = Drafts.section(this.documents.outline(id), "2.1.2");
		var text = this.sections.read(id, changed).text();
		this.sections.save(id, changed, this.sections.read(id, changed).version(),
				Drafts.text(text.heading(), text.body().replace("应具有合理的传力路径", "应具有明确的传力路径")));
		this.structure.delete(id, Drafts.section(this.documents.outline(id), "2.1.4"));
		var changes = this.documents.compare(first.id(), this.documents.freeze(id, "审查").id()).sections();
		assertThat(changes).filteredOn((change) -> change.kind() == SectionChange.Kind.CHANGED)
			.singleElement()
			.satisfies((change) -> assertThat(change.body().get(0).pieces())
				.contains(new Piece(Piece.Kind.DELETED, "合理"), new Piece(Piece.Kind.INSERTED, "明确")));
		assertThat(changes).filteredOn((change) -> change.kind() == SectionChange.Kind.REMOVED).hasSize(1);
		assertThat(changes).filteredOn((change) -> change.kind() == SectionChange.Kind.RENUMBERED).isNotEmpty();
	}

	@Test
	void aDocumentOfAThousandSectionsIsReadInOneQueryEach() {
		var id = this.drafts.english(this.documents);
		var clause = Drafts.section(this.documents.outline(id), "4");
		for (var part = 0; part < 40; part++) {
			var parent = this.structure.addBelow(id, clause, "Part " + part);
			for (var place = 0; place < 24; place++) {
				this.structure.addBelow(id, parent, "Point " + place);
			}
		}
		var revision = this.documents.freeze(id, "Ballot").id();
		assertThat(Statements.of(() -> assertThat(this.documents.outline(id).entries()).hasSizeGreaterThan(1_000)))
			.as("statements of an outline")
			.hasSize(2);
		assertThat(
				Statements.of(() -> assertThat(this.documents.revision(revision).sections()).hasSizeGreaterThan(1_000)))
			.as("statements of a frozen text")
			.hasSize(1);
	}

	private void load(DocumentId id, List<String> lines) {
		var chapter = this.structure.add(id, SectionKind.CLAUSE, lines.get(0).replaceFirst("^\\d\\s*", ""));
		SectionId group = chapter;
		SectionId open = null;
		var body = new ArrayList<String>();
		for (var line : lines.subList(2, lines.size())) {
			var found = CLAUSE.matcher(line);
			var clause = found.find();
			if (clause && open != null) {
				write(id, open, body);
				open = null;
			}
			if (clause && found.group(1) != null) {
				group = this.structure.addBelow(id, chapter, found.group(2));
			}
			else if (clause) {
				open = this.structure.addBelow(id, group, "");
			}
			body.add(HtmlUtils.htmlUnescape(line.replaceAll("<[^>]*>", "")).strip());
		}
		if (open != null) {
			write(id, open, body);
		}
	}

	private void write(DocumentId id, SectionId section, List<String> body) {
		var text = String.join("\n\n", body.stream().filter((line) -> !line.isEmpty()).toList());
		assertThat(this.sections.save(id, section, 0, Drafts.text("", text))).isInstanceOf(SaveOutcome.Saved.class);
		body.clear();
	}

}
