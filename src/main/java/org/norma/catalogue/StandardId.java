package org.norma.catalogue;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a standard. */
@Embeddable
public record StandardId(UUID value) implements Serializable {

	public static StandardId next() {
		return new StandardId(Ids.next());
	}

}
