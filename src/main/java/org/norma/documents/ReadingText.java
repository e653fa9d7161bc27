package org.norma.documents;

import java.util.List;

/** A whole text to be read: a frozen revision, or a draft as it stands. */
public interface ReadingText {

	/** The title in the language of the text. */
	String heading();

	/** ISO 639-1 code of the language of the text. */
	String language();

	List<RevisionSection> sections();

}
