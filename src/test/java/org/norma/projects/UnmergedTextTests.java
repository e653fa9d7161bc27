package org.norma.projects;

import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.norma.documents.DocumentId;
import org.norma.documents.OutlineEntry;
import org.norma.documents.SaveOutcome;
import org.norma.documents.SectionKind;
import org.norma.documents.SectionText;
import org.norma.shared.Actor.Grant;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A text goes on when it is one text. */
@ProjectTest
class UnmergedTextTests {

	@Autowired
	private World.Acting acting;

	private OutlineEntry clause(DocumentId document) {
		return this.acting.documents()
			.outline(document)
			.entries()
			.stream()
			.filter((entry) -> entry.kind() == SectionKind.CLAUSE)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void twoTextsOfOneSectionKeepTheProjectInDraftingUntilTheyAreMerged() {
		var id = this.acting.drafting(UnaryOperator.identity());
		var document = new DocumentId(this.acting.view(id).documentId());
		var read = clause(document);
		this.acting.write(id);
		var second = new Person(UUID.randomUUID(), "Zhao Lei",
				java.util.List.of(new Grant(Role.DRAFTER, this.acting.lead(), null)), java.util.Locale.ENGLISH);
		var kept = second.get(() -> this.acting.sections()
			.save(document, read.id(), read.version(), new SectionText("Requirements", "It shall be dry.", true)));
		assertThat(kept).isInstanceOf(SaveOutcome.Conflict.class);
		this.acting.refusal(() -> this.acting.advance(id))
			.startsWith("Section “")
			.contains("Requirements” has a second text by Zhao Lei that is not merged");
		second.does(() -> this.acting.sections().dismiss(document, read.id(), ((SaveOutcome.Conflict) kept).kept()));
		this.acting.advance(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.CONSULTATION);
	}

}
