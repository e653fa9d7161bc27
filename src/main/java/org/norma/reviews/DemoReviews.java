package org.norma.reviews;

import java.util.List;

import org.norma.accounts.Contacts;
import org.norma.accounts.DemoAccounts;
import org.norma.designations.Designation;
import org.norma.catalogue.Editions;
import org.norma.shared.Actor;
import org.norma.shared.Refusal;
import org.norma.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reviews of the demonstration: one to be judged, one to be decided, one confirmed. */
@Component
@ConditionalOnProperty("norma.demo")
class DemoReviews {

	private static final Logger log = LoggerFactory.getLogger(DemoReviews.class);

	/** Standards of SAC/TC 151, of which the demonstration knows the people. */
	private static final List<String> STANDARDS = List.of("GB/T 19580-2012", "GB/T 19004-2020", "GB/T 19011-2021");

	private final ReviewService reviews;

	private final DecisionService decisions;

	private final ReviewReader reader;

	private final ReviewRules rules;

	private final CalendarUpkeep calendar;

	private final Editions editions;

	private final DemoAccounts accounts;

	private final Contacts contacts;

	DemoReviews(ReviewService reviews, DecisionService decisions, ReviewReader reader, ReviewRules rules,
			CalendarUpkeep calendar, Editions editions, DemoAccounts accounts, Contacts contacts) {
		this.reviews = reviews;
		this.decisions = decisions;
		this.reader = reader;
		this.rules = rules;
		this.calendar = calendar;
		this.editions = editions;
		this.accounts = accounts;
		this.contacts = contacts;
	}

	/** After the accounts of the demonstration. */
	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void create() {
		this.calendar.all();
		var official = this.accounts.of(Role.OFFICIAL).flatMap((id) -> this.contacts.actor(id.value()));
		var nothingYet = this.reader.list(false, org.springframework.data.domain.PageRequest.of(0, 1)).isEmpty();
		if (nothingYet && official.isPresent()) {
			as(official.get(), () -> begin());
		}
	}

	private void begin() {
		for (int at = 0; at < STANDARDS.size(); at++) {
			var step = at;
			this.editions.byNumber(Designation.parse(STANDARDS.get(at))).ifPresent((edition) -> {
				try {
					lead(edition.id().value(), step);
				}
				catch (Refusal | AccessDeniedException refused) {
					log.info("Demonstration: no review of {}: {}", edition.designation(), refused.getMessage());
				}
			});
		}
	}

	private void lead(java.util.UUID edition, int steps) {
		var id = this.reviews.open(edition, Cause.CALENDAR, null);
		var review = this.reader.byId(id).orElseThrow();
		if (steps > 0 && review.committeeId() != null) {
			var found = this.rules.criteria(review.level())
				.stream()
				.map((each) -> new Judgement(each, Verdict.MET, "符合要求。Meets the needs of its users."))
				.toList();
			this.reviews.judge(id,
					new Findings(found, Outcome.CONFIRM, "建议继续有效。The committee recommends to confirm it."));
			if (steps > 1) {
				this.decisions.decide(id, new Decision(Outcome.CONFIRM, "同意委员会意见，继续有效。",
						org.norma.projects.Procedure.NORMAL, null, true));
			}
		}
	}

	private static void as(Actor person, Runnable act) {
		var before = SecurityContextHolder.getContext();
		var own = SecurityContextHolder.createEmptyContext();
		own.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(person, null, AuthorityUtils.NO_AUTHORITIES));
		SecurityContextHolder.setContext(own);
		try {
			act.run();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
