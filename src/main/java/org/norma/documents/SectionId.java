package org.norma.documents;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a section of a document. */
@Embeddable
public record SectionId(UUID value) implements Serializable {

	public static SectionId next() {
		return new SectionId(Ids.next());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
