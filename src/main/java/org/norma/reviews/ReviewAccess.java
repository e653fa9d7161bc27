package org.norma.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Authorities;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.SecondPeople;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what to a review. */
@Component
class ReviewAccess {

	private final Authorities authorities;

	private final SecondPeople people;

	ReviewAccess(Authorities authorities, SecondPeople people) {
		this.authorities = authorities;
		this.people = people;
	}

	/**
	 * For which authority the person reviews a standard: its issuer, or the successor of
	 * a dissolved one, where the person acts for it or for one above it; otherwise the
	 * authority that heads the level today, because issuers are merged, renamed and
	 * dissolved.
	 */
	Optional<UUID> authorityFor(@Nullable UUID issuer, LevelCode level, Actor person) {
		var answering = (issuer != null) ? this.authorities.today(issuer) : null;
		if (answering != null && this.authorities.actsFor(answering, person)
				&& this.authorities.isStated(answering, level)) {
			return Optional.of(answering);
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

	/** Who of those who judged the person is independent of. */
	SecondPeople.Look look(Actor person, List<ReviewView> reviews) {
		return this.people.look(person.accountId(),
				reviews.stream().flatMap((each) -> Stream.ofNullable(each.judgedById())).collect(Collectors.toSet()));
	}

	/** Whether the person is another one than who judged, where that one is kept. */
	boolean isSecond(ReviewView review, SecondPeople.Look look) {
		var judge = review.judgedById();
		return judge == null || look.counts(judge, () -> this.authorities.officials(review.authorityId()));
	}

	/** Who judged does not decide, nor whoever is not independent of that one. */
	void refuseSame(ReviewView review, Actor person) {
		if (!isSecond(review, look(person, List.of(review)))) {
			var key = person.accountId().equals(review.judgedById()) ? "reviews.refused.same-person"
					: "reviews.refused.dependent";
			throw new RuleBroken(key, review.code(), String.valueOf(review.judgedOn()), person.displayName(),
					String.valueOf(review.judgedBy()));
		}
	}

	/** What the ledger keeps where the two are not independent. */
	Map<String, String> owed(ReviewView review, Actor person) {
		return Optional.ofNullable(review.judgedById())
			.flatMap((judge) -> this.people.behind(judge, person.accountId()))
			.map((name) -> Map.of("owed-to", name))
			.orElse(Map.of());
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
