package org.norma.documents;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.norma.shared.NotFound;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DocumentsTest
class AccessTests {

	private final Drafts own = new Drafts();

	private final Drafts other = new Drafts();

	@Autowired
	private DocumentService documents;

	@Autowired
	private StructureService structure;

	@Autowired
	private SectionService sections;

	@Autowired
	private DocumentGuard guard;

	@AfterEach
	void signOut() {
		Person.nobodyActs();
	}

	@TestFactory
	Stream<DynamicTest> aDrafterOfAnotherBodyFindsNothing() {
		return attempts().entrySet().stream().map((attempt) -> DynamicTest.dynamicTest(attempt.getKey(), () -> {
			this.other.drafter().acts();
			assertThatExceptionOfType(NotFound.class).isThrownBy(attempt.getValue());
		}));
	}

	@TestFactory
	Stream<DynamicTest> nobodyMayDoAnythingUnlessSignedIn() {
		return attempts().entrySet().stream().map((attempt) -> DynamicTest.dynamicTest(attempt.getKey(), () -> {
			Person.nobodyActs();
			assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(attempt.getValue());
		}));
	}

	@TestFactory
	Stream<DynamicTest> whoMayReadOnlyReadsAndChangesNothing() {
		return attempts().entrySet().stream().map((attempt) -> DynamicTest.dynamicTest(attempt.getKey(), () -> {
			this.own.expert().acts();
			if (attempt.getKey().startsWith("read")) {
				assertThatNoException().isThrownBy(attempt.getValue()::call);
			}
			else {
				assertThatThrownBy(attempt.getValue()).isInstanceOf(AccessDeniedException.class);
			}
		}));
	}

	@Test
	void aSectionIsNotReachedThroughAnotherDocument() {
		var theirs = this.own.english(this.documents);
		var section = Drafts.section(this.documents.outline(theirs), "1");
		var mine = this.other.english(this.documents);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.sections.save(mine, section, 0, Drafts.text("Scope", "x")));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.structure.delete(mine, section));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.sections.read(mine, section));
	}

	@Test
	void whereNoModuleAnswersForTheOwnerNobodyMayEnter() {
		this.own.drafter().acts();
		var id = this.documents.create("elsewhere:" + UUID.randomUUID(), Texts.of("en", "Title"), "en");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.guard.readable(id));
	}

	private Map<String, ThrowingCallable> attempts() {
		var id = this.own.english(this.documents);
		var section = Drafts.section(this.documents.outline(id), "4");
		var text = Drafts.text("Clause", "Text");
		this.sections.save(id, section, 0, text);
		var kept = ((SaveOutcome.Conflict) this.sections.save(id, section, 0, Drafts.text("Clause", "Other"))).kept();
		return Map.ofEntries(Map.entry("read the document", () -> this.guard.readable(id)),
				Map.entry("read a section", () -> this.sections.read(id, section)),
				Map.entry("read the history", () -> this.sections.history(id, section, java.time.Instant.now())),
				Map.entry("read a state", () -> this.sections.version(id, section, kept)),
				Map.entry("read the conflicts", () -> this.sections.conflicts(id, section)),
				Map.entry("save", () -> this.sections.save(id, section, 1, Drafts.text("Clause", "Theirs"))),
				Map.entry("rename", () -> this.sections.rename(id, section, "Theirs")),
				Map.entry("merge", () -> this.sections.merge(id, section, kept, 1, text)),
				Map.entry("dismiss", () -> this.sections.dismiss(id, section, kept)),
				Map.entry("bring back", () -> this.sections.bringBack(id, section, kept)),
				Map.entry("add", () -> this.structure.add(id, SectionKind.CLAUSE, "x")),
				Map.entry("add below", () -> this.structure.addBelow(id, section, "x")),
				Map.entry("add after", () -> this.structure.addAfter(id, section, "x")),
				Map.entry("move", () -> this.structure.move(id, section, Direction.IN)),
				Map.entry("delete", () -> this.structure.delete(id, section)),
				Map.entry("restore", () -> this.structure.restore(id, section)),
				Map.entry("enter to write", () -> this.guard.writable(id)));
	}

}
