package org.norma.bodies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people who sit in a body themselves; kept by the module that knows people. */
public interface SeatedPeople {

	/** Who sits in the body today, by name. */
	List<Seated> of(UUID body);

	/** For each person who sits there today, all the bodies to which they belong. */
	List<Set<UUID>> units(UUID body);

	/** The one person with this user name or name; empty for none, or for several. */
	Optional<Seated> named(String typed);

	/** Ends that a person sits in the body. */
	void leave(UUID body, UUID account);

	/** Lets a person sit in the body from today. */
	void enter(UUID body, UUID account);

	/** A person with an account. */
	record Seated(UUID account, String name) {
	}

}
