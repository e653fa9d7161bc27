package org.norma.catalogue;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.SecondPeople;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who keeps what belongs to an edition: its file, facts about its clauses. */
@Component
public class EditionRights {

	/** Leaves those who are officials of the whole installation. */
	private static final UUID NO_BODY = new UUID(0, 0);

	private final BodyService bodies;

	EditionRights(BodyService bodies) {
		this.bodies = bodies;
	}

	/**
	 * An administrator, or an official of the body that issued it, of its successor, or
	 * of one above it.
	 */
	public boolean keeps(Edition edition, Actor person) {
		return person.holds(Role.ADMINISTRATOR) || isItsOfficial(edition, person);
	}

	private boolean isItsOfficial(Edition edition, Actor person) {
		return person.holds(Role.OFFICIAL)
				&& (everywhere(person) || issuers(edition).anyMatch((body) -> person.holds(Role.OFFICIAL, body)));
	}

	/**
	 * In which role the person of this thread keeps it: as its official, or else as an
	 * administrator, whatever office is held elsewhere.
	 */
	public @Nullable Role role(Edition edition) {
		return Actor.current()
			.map((person) -> isItsOfficial(edition, person) ? Role.OFFICIAL : Role.ADMINISTRATOR)
			.orElse(null);
	}

	/** Refuses whoever of this thread does not keep it. */
	public void refuseOthers(Edition edition) {
		Actor.current()
			.filter((person) -> keeps(edition, person))
			.orElseThrow(() -> new AccessDeniedException("Not for this edition"));
	}

	/**
	 * The bodies whose officials keep it, the one that issued it first: one of them
	 * allows what an official does to it.
	 */
	public UUID[] bodies(Edition edition) {
		return issuers(edition).toArray(UUID[]::new);
	}

	/** The roles in which others keep it. */
	Set<SecondPeople.Holders> keepers(Edition edition) {
		var roles = issuers(edition).map((body) -> new SecondPeople.Holders(Role.OFFICIAL, body))
			.collect(Collectors.toCollection(HashSet::new));
		if (roles.isEmpty()) {
			roles.add(new SecondPeople.Holders(Role.OFFICIAL, NO_BODY));
		}
		roles.addAll(SecondPeople.ADMINISTRATORS);
		return roles;
	}

	private static boolean everywhere(Actor person) {
		return person.grants().stream().anyMatch((grant) -> grant.role() == Role.OFFICIAL && grant.bodyId() == null);
	}

	/** Who issued it, its successor where it was dissolved, and those above. */
	private Stream<UUID> issuers(Edition edition) {
		return edition.issuerId().map(BodyId::new).stream().flatMap((issuer) -> this.bodies.answering(issuer).stream());
	}

}
