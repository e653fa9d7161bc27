package org.norma.reviews;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, assigns, judges and closes reviews. */
@Service
@Transactional
public class ReviewService {

	static final Set<ReviewState> OPEN = EnumSet.of(ReviewState.OPENED, ReviewState.ASSIGNED, ReviewState.JUDGED);

	private final ReviewRepository reviews;

	private final ReviewDesk desk;

	private final ReviewRules rules;

	private final ReviewAccess access;

	private final BodyService bodies;

	ReviewService(ReviewRepository reviews, ReviewDesk desk, ReviewRules rules, ReviewAccess access,
			BodyService bodies) {
		this.reviews = reviews;
		this.desk = desk;
		this.rules = rules;
		this.access = access;
		this.bodies = bodies;
	}

	/**
	 * Opens the review of a standard in force; its committee judges it.
	 * @param reason why now, {@code null} only where the calendar says so
	 */
	public ReviewId open(UUID edition, Cause cause, @Nullable String reason) {
		var standard = this.desk.reviewed(edition);
		var authority = authorityFor(standard);
		this.reviews.findFirstByEditionIdAndStateIn(edition, OPEN).map(Review::view).ifPresent((other) -> {
			throw new RuleBroken("reviews.refused.open", standard.designation(), other.code(),
					other.openedOn().toString(), other.openedBy());
		});
		if (cause == Cause.CALENDAR && reason == null) {
			this.rules.refuseBeforeDue(standard);
		}
		var review = begin(standard, authority, cause, reason);
		this.desk.done(review, Role.OFFICIAL, "review.opened", reason, Map.of("cause", cause.name()));
		review.committeeId().ifPresent((committee) -> ask(committee, review));
		return review.id();
	}

	Review begin(Reviewed standard, UUID authority, Cause cause, @Nullable String reason) {
		return new Review(this.desk.nextCode("R"), standard, authority, cause, reason, this.desk.today(),
				this.access.person().displayName());
	}

	private UUID authorityFor(Reviewed standard) {
		return this.access.authorityFor(standard.issuerId(), standard.level(), this.access.person())
			.orElseThrow(() -> new AccessDeniedException("Not the authority of this standard"));
	}

	/** Whether the person may open a review of the standard. */
	@Transactional(readOnly = true)
	public boolean mayOpen(@Nullable UUID issuer, String level, Actor person) {
		return this.access.authorityFor(issuer, new org.norma.hierarchy.LevelCode(level), person).isPresent();
	}

	/** Gives the review to a committee, or back to one for another judgement. */
	public void assign(ReviewId id, UUID committee) {
		var review = this.desk.take(id);
		this.access.require(() -> this.access.mayDecide(review.authorityId(), this.access.person()));
		var body = this.bodies.byId(new BodyId(committee)).orElseThrow(() -> new NotFound("reviews.no-body"));
		review.assign(committee);
		this.desk.done(review, Role.OFFICIAL, "review.assigned", null, Map.of("committee", body.code()));
		ask(committee, review);
	}

	private void ask(UUID committee, Review review) {
		this.desk.tell(Role.EXPERT, committee, review, "reviews.notice.judge");
		this.desk.tell(Role.OFFICIAL, committee, review, "reviews.notice.judge");
	}

	/** Judges the standard by each criterion of its level and recommends an outcome. */
	public void judge(ReviewId id, Findings findings) {
		var review = this.desk.take(id);
		var person = this.access.person();
		this.access
			.require(() -> this.access.mayJudge(review.authorityId(), review.committeeId().orElse(null), person));
		review.refuseUnlessNext(ReviewState.JUDGED);
		this.rules.refuseUnlessOffered(review.level(), findings.recommended());
		review.judge(this.rules.criteria(review.level()), this.rules.criteriaBasis(review.level()), findings,
				this.desk.today(), person.displayName());
		var role = person.holds(Role.EXPERT) ? Role.EXPERT : Role.OFFICIAL;
		this.desk.done(review, role, "review.judged", findings.opinion(),
				Map.of("recommended", findings.recommended().name()));
		this.desk.tell(Role.OFFICIAL, review.authorityId(), review, "reviews.notice.decide");
	}

	/** Ends a review without an outcome. */
	public void close(ReviewId id, String reason) {
		var review = this.desk.take(id);
		this.access.require(() -> this.access.mayDecide(review.authorityId(), this.access.person()));
		review.close(reason, this.desk.today(), this.access.person().displayName());
		this.desk.done(review, Role.OFFICIAL, "review.closed", reason, Map.of());
	}

	/** Reviews of a standard, newest first. */
	@Transactional(readOnly = true)
	public List<ReviewView> of(UUID edition) {
		return this.reviews.findByEditionIdOrderByOpenedOnDescCodeDesc(edition).stream().map(Review::view).toList();
	}

}
