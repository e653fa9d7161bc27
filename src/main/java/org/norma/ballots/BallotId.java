package org.norma.ballots;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a ballot. */
@Embeddable
public record BallotId(UUID value) implements Serializable {

	public static BallotId next() {
		return new BallotId(Ids.next());
	}

}
