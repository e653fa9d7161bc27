package org.norma.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person who acts, as the security context knows them: account, name shown, and roles
 * held in bodies.
 */
public interface Actor {

	/** Identifier of the account. */
	UUID accountId();

	/** Name shown to others. */
	String displayName();

	/** Roles, each held in a body, or in none for the whole installation. */
	List<Grant> grants();

	/** Language of the account's pages. */
	@Nullable Locale language();

	default boolean holds(Role role) {
		return grants().stream().anyMatch((grant) -> grant.role() == role);
	}

	default boolean holds(Role role, UUID bodyId) {
		return grants().stream().anyMatch((grant) -> grant.role() == role && bodyId.equals(grant.bodyId()));
	}

	/**
	 * In which role the person of this thread acts where several may: the first of them
	 * that they hold; {@code null} for who holds none, such as a citizen.
	 */
	static @Nullable Role actingAs(Role... possible) {
		return current().flatMap((person) -> Arrays.stream(possible).filter((role) -> person.holds(role)).findFirst())
			.orElse(null);
	}

	/** The signed-in person of this thread, empty for anonymous readers and for jobs. */
	static Optional<Actor> current() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Actor actor) ? Optional.of(actor)
				: Optional.empty();
	}

	/** A role and the body in which it is held; without a body it counts everywhere. */
	record Grant(Role role, @Nullable UUID bodyId, @Nullable String bodyName) implements java.io.Serializable {
	}

}
