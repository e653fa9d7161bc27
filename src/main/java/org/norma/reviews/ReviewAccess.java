package org.norma.reviews;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Authorities;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what to a review. */
@Component
class ReviewAccess {

	private final Authorities authorities;

	ReviewAccess(Authorities authorities) {
		this.authorities = authorities;
	}

	/**
	 * For which authority the person reviews a standard: its issuer, where the person
	 * acts for it or for one above it; otherwise the authority that heads the level
	 * today, because issuers are merged, renamed and dissolved.
	 */
	Optional<UUID> authorityFor(@Nullable UUID issuer, LevelCode level, Actor person) {
		if (issuer != null && this.authorities.actsFor(issuer, person)) {
			return Optional.of(issuer);
		}
		return person.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.OFFICIAL)
			.flatMap((grant) -> Optional.ofNullable(grant.bodyId()).stream())
			.filter((body) -> this.authorities.heads(body, level))
			.findFirst();
	}

	/** Who decides on a project of the level that the authority's review opens. */
	UUID deciding(UUID authority, LevelCode level) {
		return this.authorities.deciding(authority, level);
	}

	boolean mayDecide(UUID authority, Actor person) {
		return this.authorities.actsFor(authority, person);
	}

	/** An expert or an official of the committee itself. */
	boolean mayJudge(@Nullable UUID committee, Actor person) {
		return person.grants()
			.stream()
			.filter((grant) -> grant.role() == Role.EXPERT || grant.role() == Role.OFFICIAL)
			.anyMatch((grant) -> grant.bodyId() != null && grant.bodyId().equals(committee));
	}

	Actor person() {
		return Actor.current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
	}

	void require(BooleanSupplier rule) {
		if (!rule.getAsBoolean()) {
			throw new AccessDeniedException("Not for this review");
		}
	}

}
