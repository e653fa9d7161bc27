package org.norma.needs;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a need. */
@Embeddable
public record NeedId(UUID value) implements Serializable {

	static NeedId next() {
		return new NeedId(Ids.next());
	}

}
