package org.norma.reviews;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.hierarchy.Rule;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reviews for their pages; everybody may. */
@Service
@Transactional(readOnly = true)
public class ReviewReader {

	private final ReviewRepository reviews;

	private final ReviewRules rules;

	private final ReviewAccess access;

	private final BodyService bodies;

	private final Editions editions;

	private final CitedBy citations;

	private final ReportReader reports;

	ReviewReader(ReviewRepository reviews, ReviewRules rules, ReviewAccess access, BodyService bodies,
			Editions editions, CitedBy citations, ReportReader reports) {
		this.reviews = reviews;
		this.rules = rules;
		this.access = access;
		this.bodies = bodies;
		this.editions = editions;
		this.citations = citations;
		this.reports = reports;
	}

	/** Reviews, newest first; those under way, or all. */
	public Page<ReviewView> list(boolean underWay, Pageable page) {
		var states = underWay ? ReviewService.OPEN : EnumSet.allOf(ReviewState.class);
		return this.reviews.findByStateInOrderByOpenedOnDescCodeDesc(states, page).map(Review::view);
	}

	public Optional<ReviewView> byId(ReviewId id) {
		return this.reviews.findById(id).map(Review::view);
	}

	/** The bodies of the reviews, by id, in one query. */
	public Map<UUID, BodySummary> bodies(List<ReviewView> listed) {
		return this.bodies.byIds(listed.stream()
			.flatMap((review) -> Stream.of(review.authorityId(), review.committeeId()))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
	}

	/** Code of the level into which standards of associations are converted, if any. */
	public @Nullable String converting() {
		return this.rules.converting().map(LevelCode::value).orElse(null);
	}

	public ReviewPage page(ReviewId id) {
		var review = byId(id).orElseThrow(() -> new NotFound("reviews.not-found"));
		var edition = this.editions.byId(new EditionId(review.editionId()))
			.orElseThrow(() -> new NotFound("reviews.no-standard"));
		var person = Actor.current();
		var decides = person.filter((each) -> this.access.mayDecide(review.authorityId(), each)).isPresent();
		var member = person.filter((each) -> this.access.mayJudge(review.committeeId(), each)).isPresent();
		var judged = person
			.filter((each) -> decides && !this.access.isSecond(review, this.access.look(each, List.of(review))))
			.isPresent();
		var known = bodies(List.of(review));
		return new ReviewPage(review, edition.slug(), this.rules.levelName(review.level()),
				known.get(review.authorityId()), body(known, review.committeeId()), this.rules.criteria(review.level()),
				this.rules.criteriaBasis(review.level()), List.copyOf(this.rules.outcomes(review.level())),
				this.rules.basis(review.level(), Rule.REVIEW_OUTCOMES),
				this.rules.basis(review.level(), Rule.REVIEW_CYCLE_YEARS), this.reports.ofReview(id),
				this.citations.of(review.editionId(), null), decides && review.state().open(), member, judged);
	}

	private static @Nullable BodySummary body(Map<UUID, BodySummary> known, @Nullable UUID id) {
		return (id != null) ? known.get(id) : null;
	}

}
