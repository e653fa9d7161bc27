package org.norma.documents;

import org.norma.shared.Texts;

/**
 * A draft that names a standard.
 *
 * @param owner whose draft it is, such as {@code project:UUID}
 * @param title its title
 * @param designation the number as the draft writes it
 */
public record Mention(DocumentId document, String owner, Texts title, String designation) {
}
