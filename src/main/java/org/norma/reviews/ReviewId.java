package org.norma.reviews;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a review. */
@Embeddable
public record ReviewId(UUID value) implements Serializable {

	static ReviewId next() {
		return new ReviewId(Ids.next());
	}

}
