package org.norma.documents;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a frozen revision of a document. */
@Embeddable
public record RevisionId(UUID value) implements Serializable {

	public static RevisionId next() {
		return new RevisionId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
