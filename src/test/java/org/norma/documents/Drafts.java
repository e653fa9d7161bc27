package org.norma.documents;

import java.util.UUID;

import org.norma.shared.Role;
import org.norma.shared.Texts;

/** Documents and writers of a fresh body, for the tests. */
public final class Drafts {

	private final UUID body = UUID.randomUUID();

	private final Person drafter = Person.of("Li Hua", Role.DRAFTER, this.body);

	private final Person colleague = Person.of("Anna Rossi", Role.DRAFTER, this.body);

	private final Person expert = Person.of("Wang Wei", Role.EXPERT, this.body);

	public Person drafter() {
		return this.drafter;
	}

	public Person colleague() {
		return this.colleague;
	}

	public Person expert() {
		return this.expert;
	}

	public String owner() {
		return BodyAccess.owner(this.body);
	}

	/** A new English text with its obligatory elements; its drafter acts from now on. */
	public DocumentId english(DocumentService documents) {
		this.drafter.acts();
		return documents.create(owner(), Texts.of("en", "Rice — Specification"), "en");
	}

	public static SectionId section(Outline outline, String number) {
		return outline.entries()
			.stream()
			.filter((entry) -> entry.number().equals(number))
			.findFirst()
			.orElseThrow()
			.id();
	}

	public static SectionText text(String heading, String body) {
		return new SectionText(heading, body, true);
	}

}
