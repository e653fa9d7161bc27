package org.norma.projects;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.norma.shared.Ids;

/** Identifies a project. */
@Embeddable
public record ProjectId(UUID value) implements Serializable {

	public static ProjectId next() {
		return new ProjectId(Ids.next());
	}

}
