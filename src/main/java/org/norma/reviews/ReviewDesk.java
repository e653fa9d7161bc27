package org.norma.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.catalogue.Status;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;
import org.norma.shared.work.Notice;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes reviews and what they are about, numbers them, tells what was done. */
@Component
class ReviewDesk {

	private final ReviewRepository reviews;

	private final Editions editions;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewDesk(ReviewRepository reviews, Editions editions, JdbcClient jdbc, ApplicationEventPublisher events,
			Clock clock) {
		this.reviews = reviews;
		this.editions = editions;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** {@code R-2026-0042}: the number is taken in the transaction that uses it. */
	String nextCode(String letter) {
		var year = Year.from(today());
		int next = this.jdbc.sql("""
				insert into review_counter (name, last) values (:name, 1)
				on conflict (name) do update set last = review_counter.last + 1 returning last
				""").param("name", letter + "-" + year).query(Integer.class).single();
		return String.format(Locale.ROOT, "%s-%s-%04d", letter, year, next);
	}

	Review take(ReviewId id) {
		return this.reviews.lock(id).orElseThrow(() -> new NotFound("reviews.not-found"));
	}

	Edition edition(UUID id) {
		return this.editions.byId(new EditionId(id)).orElseThrow(() -> new NotFound("reviews.no-standard"));
	}

	/** The standard; refused when it is not in force. */
	Reviewed reviewed(UUID id) {
		var edition = edition(id);
		if (edition.statusOn(today()) != Status.IN_FORCE) {
			throw new RuleBroken("reviews.refused.not-in-force", edition.designation(), today().toString());
		}
		return of(edition);
	}

	Reviewed of(Edition edition) {
		var title = edition.titles().isEmpty() ? Texts.of("en", edition.designation()) : edition.titles();
		return new Reviewed(edition.id().value(), edition.designation(), title, new LevelCode(edition.level()),
				edition.issuerId().orElse(null), edition.committeeId().orElse(null), due(edition.id().value()));
	}

	private @Nullable LocalDate due(UUID edition) {
		return this.jdbc.sql("select due from review_due where edition_id = :id and due is not null")
			.param("id", edition)
			.query(LocalDate.class)
			.optional()
			.orElse(null);
	}

	void done(Review review, Role role, String verb, @Nullable String reason, Map<String, String> after) {
		this.reviews.saveAndFlush(review);
		this.events.publishEvent(Act.by(role, verb, "review", review.code(), Map.of(), with(review, after))
			.among(review.view().authorityId(), review.view().committeeId())
			.because(reason));
	}

	/** The standard is what the act is about, and does not go with it. */
	private static Map<String, String> with(Review review, Map<String, String> after) {
		var values = new TreeMap<>(after);
		values.put("standard", review.view().designation());
		return values;
	}

	void tell(Role role, @Nullable UUID body, Review review, String key) {
		if (body != null) {
			var view = review.view();
			this.events.publishEvent(new Notice(Notice.Recipients.holders(role, body), key,
					List.of(view.code(), view.designation(), String.valueOf(view.dueOn())), view.href(),
					key + "-" + view.code()));
		}
	}

}
