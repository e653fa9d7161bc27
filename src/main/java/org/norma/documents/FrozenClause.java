package org.norma.documents;

import java.util.UUID;

/**
 * A clause as it is asked about: whether it is still what a frozen revision says, which
 * may not have had it.
 *
 * @param lineage what stays the same through revisions and copies of the document
 */
public record FrozenClause(RevisionId revision, UUID lineage) {
}
