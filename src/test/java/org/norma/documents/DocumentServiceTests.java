package org.norma.documents;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DocumentsTest
class DocumentServiceTests {

	private final Drafts drafts = new Drafts();

	@Autowired
	private DocumentService documents;

	@Autowired
	private StructureService structure;

	@Autowired
	private SectionService sections;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Acts acts;

	@AfterEach
	void signOut() {
		Person.nobodyActs();
	}

	@Test
	void aNewChineseTextHasItsObligatoryElementsWithTheirFixedSentences() {
		var id = this.documents.create(this.drafts.owner(), Texts.of("zh", "大米"), "zh");
		var text = this.documents.text(id);
		assertThat(text.sections()).extracting((section) -> (section.label() + " " + section.heading()).strip())
			.containsExactly("前言", "1 范围", "2 规范性引用文件", "3 术语和定义", "4 要求");
		assertThat(text.sections()).extracting(RevisionSection::body).contains("本文件没有规范性引用文件。", "本文件没有需要界定的术语和定义。");
		assertThat(this.acts.of(id)).extracting(Act::verb).containsExactly("document.created");
	}

	@Test
	void headingsFollowTheLanguageOfTheText() {
		var italian = this.documents.create(this.drafts.owner(), Texts.of("it", "Riso"), "it");
		assertThat(this.documents.outline(italian).entries()).extracting(OutlineEntry::heading)
			.startsWith("Premessa", "Scopo e campo di applicazione");
	}

	@Test
	void aTextNeedsATitle() {
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.documents.create(this.drafts.owner(), Texts.empty(), "en"));
	}

	@Test
	void aFrozenRevisionKeepsItsTextWhateverIsWrittenLater() {
		var id = this.drafts.english(this.documents);
		write(id, "1", "Scope", "This document specifies requirements for rice.");
		var frozen = this.documents.freeze(id, "Consultation");
		write(id, "1", "Scope", "Something else.");
		var read = this.documents.revision(frozen.id());
		assertThat(read.identifier()).isEqualTo("R1");
		assertThat(read.author().name()).isEqualTo("Li Hua");
		assertThat(read.sections().get(1).body()).isEqualTo("This document specifies requirements for rice.");
		assertThat(read.sections().get(1).anchor()).isEqualTo("c-1");
		assertThat(read.sha256()).isEqualTo(Fingerprint.of(read));
		assertThat(this.acts.of(id)).extracting(Act::verb).contains("document.frozen");
	}

	@Test
	void theFingerprintTellsTextsApartAndSameTextsNot() {
		var id = this.drafts.english(this.documents);
		var first = this.documents.freeze(id, "Ballot");
		var same = this.documents.freeze(id, "Ballot again");
		write(id, "1", "Scope", "Rice.");
		var other = this.documents.freeze(id, "Ballot");
		assertThat(same.sha256()).isEqualTo(first.sha256());
		assertThat(other.sha256()).isNotEqualTo(first.sha256());
		assertThat(this.documents.revisions(id)).extracting(RevisionSummary::identifier)
			.containsExactly("R3", "R2", "R1");
	}

	@Test
	void theDatabaseRefusesToChangeWhatIsFrozen() {
		var frozen = this.documents.freeze(this.drafts.english(this.documents), "Ballot");
		for (var change : new String[] { "update revision_section set body = 'x' where revision_id = ?",
				"delete from revision_section where revision_id = ?", "update revision set purpose = 'x' where id = ?",
				"delete from revision where id = ?" }) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.database.update(change, frozen.id().value()))
				.withMessageContaining("frozen revision cannot be changed");
		}
	}

	@Test
	void aRevisionIsFrozenForAPurpose() {
		var id = this.drafts.english(this.documents);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.documents.freeze(id, " "));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.documents.revision(new RevisionId(UUID.randomUUID())));
	}

	@Test
	void aRevisionOfAStandardStartsFromTheOldTextAndIsComparedWithIt() {
		var id = this.drafts.english(this.documents);
		var clause = Drafts.section(this.documents.outline(id), "4");
		this.structure.addBelow(id, this.structure.addBelow(id, clause, "General"), "Grain");
		this.structure.add(id, SectionKind.ANNEX, "Defects");
		var old = this.documents.freeze(id, "Publication");
		var copy = this.documents.copyOf(old.id(), this.drafts.owner());
		assertThat(this.documents.outline(copy).entries()).extracting(OutlineEntry::label)
			.containsExactly("", "1", "2", "3", "4", "4.1", "4.1.1", "Annex A (normative)");
		write(copy, "4.1.1", "Grain", "Grain shall be whole.");
		var changes = this.documents.compare(old.id(), this.documents.freeze(copy, "Consultation").id());
		assertThat(changes.sections()).filteredOn(SectionChange::changed)
			.singleElement()
			.satisfies((change) -> assertThat(change.section().number()).isEqualTo("4.1.1"));
	}

	@Test
	void aComparisonTellsNewGoneChangedAndRenumberedSectionsApart() {
		var id = this.drafts.english(this.documents);
		var clause = Drafts.section(this.documents.outline(id), "4");
		var gone = this.structure.addBelow(id, clause, "Gone");
		this.structure.addBelow(id, clause, "Stays");
		write(id, "1", "Scope", "Rice shall be dry.");
		var older = this.documents.freeze(id, "Consultation").id();
		this.structure.delete(id, gone);
		this.structure.addBelow(id, clause, "New");
		write(id, "1", "Scope", "Rice should be dry.");
		var changes = this.documents.compare(older, this.documents.freeze(id, "Ballot").id());
		assertThat(changes.sections()).filteredOn(SectionChange::changed)
			.extracting((change) -> change.kind() + " " + change.section().heading())
			.containsExactly("CHANGED Scope", "REMOVED Gone", "RENUMBERED Stays", "ADDED New");
		assertThat(changes.sections().get(1).body().get(0).pieces()).containsExactly(
				new Piece(Piece.Kind.SAME, "Rice "), new Piece(Piece.Kind.DELETED, "shall"),
				new Piece(Piece.Kind.INSERTED, "should"), new Piece(Piece.Kind.SAME, " be dry."));
	}

	private void write(DocumentId id, String number, String heading, String body) {
		var section = Drafts.section(this.documents.outline(id), number);
		if (org.norma.shared.Actor.current().isEmpty()) {
			this.drafts.drafter().acts();
		}
		var outcome = this.sections.save(id, section, this.sections.read(id, section).version(),
				Drafts.text(heading, body));
		assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
	}

}
