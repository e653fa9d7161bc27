package org.norma.documents;

import java.util.List;

/** A draft as it stands, to be read. */
public record DraftText(String heading, String language, List<RevisionSection> sections) implements ReadingText {
}
