package org.norma.documents;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.shared.Act;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DocumentsTest
class StructureServiceTests {

	private final Drafts drafts = new Drafts();

	@Autowired
	private DocumentService documents;

	@Autowired
	private StructureService structure;

	@Autowired
	private Acts acts;

	private DocumentId document;

	private SectionId clause;

	@BeforeEach
	void draft() {
		this.document = this.drafts.english(this.documents);
		this.clause = Drafts.section(this.documents.outline(this.document), "4");
	}

	@AfterEach
	void signOut() {
		Person.nobodyActs();
	}

	@Test
	void numbersFollowTheTree() {
		this.structure.add(this.document, SectionKind.BIBLIOGRAPHY, null);
		var annex = this.structure.add(this.document, SectionKind.ANNEX, "Defects");
		this.structure.addBelow(this.document, this.structure.addBelow(this.document, annex, "General"), "Grain");
		this.structure.add(this.document, SectionKind.CLAUSE, "Sampling");
		this.structure.addBelow(this.document, this.clause, "Moisture");
		var introduction = this.structure.add(this.document, SectionKind.INTRODUCTION, null);
		this.structure.addBelow(this.document, introduction, "Background");
		assertThat(lines()).containsExactly("Foreword", "Introduction", "0.1 Background", "1 Scope",
				"2 Normative references", "3 Terms and definitions", "4 Requirements", "4.1 Moisture", "5 Sampling",
				"Annex A (normative) Defects", "A.1 General", "A.1.1 Grain", "Bibliography");
	}

	@Test
	void aSectionMovesWithAllThatStandsBelowIt() {
		var first = this.structure.addBelow(this.document, this.clause, "First");
		this.structure.addBelow(this.document, first, "Below first");
		var second = this.structure.addAfter(this.document, first, "Second");
		this.structure.move(this.document, first, Direction.DOWN);
		assertThat(lines()).endsWith("4.1 Second", "4.2 First", "4.2.1 Below first");
		this.structure.move(this.document, first, Direction.IN);
		assertThat(lines()).endsWith("4.1 Second", "4.1.1 First", "4.1.1.1 Below first");
		this.structure.move(this.document, first, Direction.OUT);
		this.structure.move(this.document, first, Direction.OUT);
		assertThat(lines()).endsWith("4 Requirements", "4.1 Second", "5 First", "5.1 Below first");
		this.structure.move(this.document, first, Direction.UP);
		assertThat(lines()).endsWith("4 First", "4.1 Below first", "5 Requirements", "5.1 Second");
		assertThat(second).isNotNull();
	}

	@Test
	void whatMovesOutOfAnAnnexIsAnAnnex() {
		var annex = this.structure.add(this.document, SectionKind.ANNEX, "One");
		var below = this.structure.addBelow(this.document, annex, "Two");
		this.structure.move(this.document, below, Direction.OUT);
		assertThat(lines()).endsWith("Annex A (normative) One", "Annex B (normative) Two");
		this.structure.move(this.document, below, Direction.IN);
		assertThat(lines()).endsWith("Annex A (normative) One", "A.1 Two");
	}

	@Test
	void movesThatLeadNowhereAreRefused() {
		assertRefused("documents.move.fixed", "1", Direction.DOWN);
		assertRefused("documents.move.first", "4", Direction.UP);
		assertRefused("documents.move.last", "4", Direction.DOWN);
		assertRefused("documents.move.at-top", "4", Direction.OUT);
	}

	@Test
	void thereAreAtMostFiveLevelsOfSubclauses() {
		var deepest = this.clause;
		for (var level = 1; level <= 5; level++) {
			deepest = this.structure.addBelow(this.document, deepest, "Level " + level);
		}
		assertThat(lines()).endsWith("4.1.1.1.1.1 Level 5");
		var last = deepest;
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.structure.addBelow(this.document, last, "Level 6"))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("documents.too-deep"));
		var after = this.structure.addAfter(this.document, last, "Beside");
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.structure.move(this.document, after, Direction.IN));
	}

	@Test
	void anElementThatStandsOnceIsAddedOnce() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.structure.add(this.document, SectionKind.SCOPE, null));
		var foreword = this.documents.outline(this.document).entries().get(0).id();
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.structure.addBelow(this.document, foreword, "x"));
	}

	@Test
	void aDeletedSectionComesBackWithItsSubclauses() {
		var first = this.structure.addBelow(this.document, this.clause, "First");
		this.structure.addBelow(this.document, first, "Below");
		this.structure.addBelow(this.document, this.clause, "Second");
		this.structure.delete(this.document, first);
		assertThat(lines()).endsWith("4 Requirements", "4.1 Second");
		assertThat(this.documents.outline(this.document).deleted()).extracting(Outline.DeletedSection::heading)
			.containsExactly("First");
		this.structure.restore(this.document, first);
		assertThat(lines()).endsWith("4.1 First", "4.1.1 Below", "4.2 Second");
		assertThat(this.acts.of(this.document)).extracting(Act::verb)
			.containsExactly("document.created", "section.deleted", "section.restored");
	}

	@Test
	void aSectionBelowADeletedOneComesBackAfterIt() {
		var below = this.structure.addBelow(this.document, this.clause, "Below");
		this.structure.delete(this.document, below);
		this.structure.delete(this.document, this.clause);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.structure.restore(this.document, below))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("documents.restore.parent-first"));
	}

	@Test
	void anElementReplacedMeanwhileDoesNotComeBackBesideItsSuccessor() {
		var scope = Drafts.section(this.documents.outline(this.document), "1");
		this.structure.delete(this.document, scope);
		this.structure.add(this.document, SectionKind.SCOPE, null);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.structure.restore(this.document, scope))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("documents.element.once"));
	}

	private void assertRefused(String key, String number, Direction direction) {
		var section = Drafts.section(this.documents.outline(this.document), number);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.structure.move(this.document, section, direction))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

	private List<String> lines() {
		return this.documents.outline(this.document)
			.entries()
			.stream()
			.map((entry) -> (entry.label() + " " + entry.heading()).strip())
			.toList();
	}

}
