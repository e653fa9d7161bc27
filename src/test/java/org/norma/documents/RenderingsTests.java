package org.norma.documents;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DocumentsTest
class RenderingsTests {

	private final Drafts drafts = new Drafts();

	@Autowired
	private DocumentService documents;

	@Autowired
	private SectionService sections;

	@Autowired
	private StructureService structure;

	@Autowired
	private RenderingRows rows;

	@Autowired
	private JdbcClient jdbc;

	private DocumentId document;

	private SectionId scope;

	@BeforeEach
	void draft() {
		this.document = this.drafts.english(this.documents);
		this.scope = Drafts.section(this.documents.outline(this.document), "1");
	}

	@AfterEach
	void signOut() {
		Person.nobodyActs();
	}

	@Test
	void aFrozenTextIsRenderedOnceAndKept() {
		write("Rice of *" + this.document + "*.");
		var revision = this.documents.freeze(this.document, "consultation");
		var html = "<p>Rice of <em>" + this.document + "</em>.</p>\n";
		assertThat(new Renderings(this.rows).of(revision).values()).extracting(Rendered::html).contains(html);
		this.jdbc.sql("update rendering set html = 'kept' where html = ?").param(html).update();
		var later = this.documents.freeze(this.document, "ballot");
		assertThat(new Renderings(this.rows).of(later).values()).extracting(Rendered::html).contains("kept");
	}

	@Test
	void whatAnotherVersionOfTheRendererKeptIsNotShown() {
		write("Grain of *" + this.document + "*.");
		var revision = this.documents.freeze(this.document, "consultation");
		new Renderings(this.rows).of(revision);
		this.jdbc.sql("update rendering set html = 'old', renderer = renderer - 1 where html like ?")
			.param("%" + this.document + "%")
			.update();
		assertThat(new Renderings(this.rows).of(revision).values()).extracting(Rendered::html)
			.doesNotContain("old")
			.anyMatch((html) -> html.contains(this.document.toString()));
	}

	@Test
	void aDraftIsNotKeptInTheDatabase() {
		write("Draft of " + this.document + ".");
		assertThat(new Renderings(this.rows).of(this.documents.text(this.document)).values()).extracting(Rendered::html)
			.contains("<p>Draft of " + this.document + ".</p>\n");
		assertThat(this.jdbc.sql("select count(*) from rendering where html like ?")
			.param("%" + this.document + "%")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void allSectionsTogetherHaveRoomForALongStandardAndNotForMore() {
		var body = "水".repeat(SectionText.LONGEST_BODY);
		for (var i = 0; i < 13; i++) {
			fill(body);
		}
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> fill(body))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("documents.text.too-long"));
		write("A short one has room.");
	}

	private void fill(String body) {
		var clause = this.structure.add(this.document, SectionKind.CLAUSE, "Clause");
		this.sections.save(this.document, clause, 0, Drafts.text("Clause", body));
	}

	private void write(String body) {
		this.sections.save(this.document, this.scope, 0, Drafts.text("Scope", body));
	}

}
