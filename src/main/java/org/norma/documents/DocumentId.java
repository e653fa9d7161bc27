package org.norma.documents;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a document. */
@Embeddable
public record DocumentId(UUID value) implements Serializable {

	public static DocumentId next() {
		return new DocumentId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
