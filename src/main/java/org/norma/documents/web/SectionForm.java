package org.norma.documents.web;

import org.jspecify.annotations.Nullable;
import org.norma.documents.Section;
import org.norma.documents.SectionText;

/** What the editor sends of a section; the version is the one that its writer read. */
record SectionForm(int version, @Nullable String heading, @Nullable String body, @Nullable Boolean normative) {

	static SectionForm of(Section section) {
		var text = section.text();
		return new SectionForm(section.version(), text.heading(), text.body(), text.normative());
	}

	/** The body for a text area, which drops a first line feed. */
	public String area() {
		return "\n" + ((this.body != null) ? this.body : "");
	}

	SectionText text() {
		return new SectionText((this.heading != null) ? this.heading : "", (this.body != null) ? this.body : "",
				Boolean.TRUE.equals(this.normative));
	}

}
