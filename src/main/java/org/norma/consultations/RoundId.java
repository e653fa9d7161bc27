package org.norma.consultations;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a round of comments. */
@Embeddable
public record RoundId(UUID value) implements Serializable {

	static RoundId next() {
		return new RoundId(Ids.next());
	}

}
