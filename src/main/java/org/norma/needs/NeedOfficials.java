package org.norma.needs;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who handles needs: officials of authorities, who answer for the State, and those of the
 * whole installation; never those of enterprises, associations or committees.
 */
@Component
public class NeedOfficials {

	private final BodyService bodies;

	private final Clock clock;

	NeedOfficials(BodyService bodies, Clock clock) {
		this.bodies = bodies;
		this.clock = clock;
	}

	/** Whether the signed-in person handles needs. */
	public boolean handles() {
		return Actor.current().filter(this::handles).isPresent();
	}

	boolean handles(Actor person) {
		return everywhere(person) || !authorities(person).isEmpty();
	}

	/** The authorities for which the person handles needs. */
	Set<UUID> authorities(Actor person) {
		var held = person.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.OFFICIAL)
			.map(Actor.Grant::bodyId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return this.bodies.byIds(held)
			.values()
			.stream()
			.filter((body) -> body.kind() == BodyKind.AUTHORITY)
			.map((body) -> body.id())
			.collect(Collectors.toSet());
	}

	/** Whether the person is an official without a body, which counts everywhere. */
	static boolean everywhere(Actor person) {
		return person.grants().stream().anyMatch((grant) -> grant.role() == Role.OFFICIAL && grant.bodyId() == null);
	}

	/** The act of the signed-in person, now. */
	Handling acts() {
		var person = Actor.current()
			.filter(this::handles)
			.orElseThrow(() -> new AccessDeniedException("Needs are handled by officials of authorities"));
		return new Handling(person.displayName(), bodyOf(person), this.clock.instant());
	}

	/**
	 * The act of who proposes a project from a need, or of a job; empty for who does not
	 * handle needs and so does not close them.
	 */
	Optional<Handling> proposes() {
		return Actor.current().isEmpty() ? Optional.of(new Handling("Norma", null, this.clock.instant()))
				: Optional.of(handles()).filter((may) -> may).map((may) -> acts());
	}

	private @Nullable UUID bodyOf(Actor person) {
		return authorities(person).stream().sorted().findFirst().orElse(null);
	}

}
