package org.norma.reviews;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.i18n.LocaleContextHolder;
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

	/** Of the standards, those of which the signed-in person may open a review. */
	@Transactional(readOnly = true)
	public Set<UUID> openable(List<CalendarLine> lines) {
		var person = Actor.current().filter((each) -> each.holds(Role.OFFICIAL)).orElse(null);
		if (person == null) {
			return Set.of();
		}
		var known = new HashMap<List<Object>, Boolean>();
		return lines.stream().filter((line) -> {
			var issuer = (line.issuer() != null) ? line.issuer().id() : null;
			return known.computeIfAbsent(List.of(String.valueOf(issuer), line.level()),
					(key) -> mayOpen(issuer, new LevelCode(line.level()), person));
		}).map(CalendarLine::editionId).collect(Collectors.toSet());
	}

	private boolean mayOpen(@Nullable UUID issuer, LevelCode level, Actor person) {
		return this.access.authorityFor(issuer, level, person).isPresent();
	}

	/**
	 * Says that the signed-in person opens no review of the standard, if so.
	 * @throws RuleBroken naming who does
	 */
	@Transactional(readOnly = true)
	public void refuseUnlessMayOpen(UUID edition) {
		var standard = this.desk.of(this.desk.edition(edition));
		if (!mayOpen(standard.issuerId(), standard.level(), this.access.person())) {
			throw new RuleBroken("reviews.refused.not-yours", standard.designation(),
					this.rules.levelName(standard.level()));
		}
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
		refuseUnlessCommittee(review, person);
		review.refuseUnlessNext(ReviewState.JUDGED);
		this.rules.refuseUnlessOffered(review.level(), findings.recommended());
		review.judge(this.rules.criteria(review.level()), this.rules.criteriaBasis(review.level()), findings,
				this.desk.today(), person);
		if (this.rules.wantsTwoPeople(review.level())) {
			review.keepFromDeciding(person);
		}
		var role = person.holds(Role.EXPERT) ? Role.EXPERT : Role.OFFICIAL;
		this.desk.done(review, role, "review.judged", findings.opinion(),
				Map.of("recommended", findings.recommended().name()));
		this.desk.tell(Role.OFFICIAL, review.authorityId(), review, "reviews.notice.decide");
	}

	/** The authority decides and so does not speak for the committee. */
	private void refuseUnlessCommittee(Review review, Actor person) {
		if (review.state() != ReviewState.OPENED && this.access.mayDecide(review.authorityId(), person)
				&& !this.access.mayJudge(review.committeeId().orElse(null), person)) {
			throw new RuleBroken("reviews.refused.not-committee", review.code(),
					review.committeeId()
						.flatMap((body) -> this.bodies.byId(new BodyId(body)))
						.map((body) -> body.names().in(LocaleContextHolder.getLocale()) + " (" + body.code() + ")")
						.orElse(""));
		}
		this.access.require(() -> this.access.mayJudge(review.committeeId().orElse(null), person)
				|| this.access.mayDecide(review.authorityId(), person));
	}

	/**
	 * Says why the next step cannot be taken by the signed-in person, if it cannot.
	 * @throws RuleBroken with who did what meanwhile, or who is to act
	 */
	@Transactional(readOnly = true)
	public void refuseUnlessNext(ReviewId id, ReviewState to) {
		var review = this.reviews.findById(id).orElseThrow(() -> new NotFound("reviews.not-found"));
		if (to == ReviewState.JUDGED) {
			refuseUnlessCommittee(review, this.access.person());
		}
		review.refuseUnlessNext(to);
		if (to == ReviewState.DECIDED) {
			this.access.refuseSame(review.view(), this.access.person());
		}
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
