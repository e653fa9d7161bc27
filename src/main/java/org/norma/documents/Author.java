package org.norma.documents;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.norma.shared.Actor;

/** Who saved a text, and when. */
@Embeddable
public record Author(@Column(name = "changed_by") @Nullable UUID id, @Column(name = "changed_by_name") String name,
		@Column(name = "changed_at") Instant at) {

	static Author of(Actor person, Instant at) {
		return new Author(person.accountId(), person.displayName(), at);
	}

	/** The person of this thread, or the installation where a job acts. */
	static Author current(Instant at) {
		return Actor.current().map((person) -> of(person, at)).orElseGet(() -> new Author(null, "Norma", at));
	}

}
