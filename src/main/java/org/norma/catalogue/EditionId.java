package org.norma.catalogue;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a edition. */
@Embeddable
public record EditionId(UUID value) implements Serializable {

	public static EditionId next() {
		return new EditionId(Ids.next());
	}

}
