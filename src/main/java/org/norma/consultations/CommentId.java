package org.norma.consultations;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a comment. */
@Embeddable
public record CommentId(UUID value) implements Serializable {

	static CommentId next() {
		return new CommentId(Ids.next());
	}

}
