package org.norma.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.projects.Procedure;
import org.norma.reviews.CalendarUpkeep;
import org.norma.reviews.Cause;
import org.norma.reviews.Decision;
import org.norma.reviews.DecisionService;
import org.norma.reviews.Findings;
import org.norma.reviews.Judgement;
import org.norma.reviews.Outcome;
import org.norma.reviews.ReviewId;
import org.norma.reviews.ReviewReader;
import org.norma.reviews.ReviewService;
import org.norma.reviews.Verdict;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Reviews of the demonstration: one to be judged, one to be decided, one confirmed. */
@Component
@ConditionalOnProperty("norma.demo")
class DemoReviews {

	private static final String OFFICIAL = "OFFICIAL";

	/** Who judges for the committee. */
	private static final String SECRETARY = "SECRETARY";

	/** What the committee found, criterion by criterion. */
	private static final List<String> WORDS = List.of("获奖企业和评审员仍在使用。Award applicants and assessors still use it.",
			"条文表述清楚，评审结果可复现。Its clauses are clear; assessments can be repeated.",
			"近五年没有更新的国际文件。No newer international document in five years.",
			"与 GB/T 19000 族标准协调。It fits the GB/T 19000 family.");

	/** Standards of SAC/TC 151. */
	private static final List<String> STANDARDS = List.of("GB/T 19580-2012", "GB/T 19004-2020", "GB/T 19011-2021");

	private final DemoPeople people;

	private final DemoClock clock;

	private final ReviewService reviews;

	private final DecisionService decisions;

	private final ReviewReader reader;

	private final CalendarUpkeep calendar;

	private final Editions editions;

	DemoReviews(DemoPeople people, DemoClock clock, ReviewService reviews, DecisionService decisions,
			ReviewReader reader, CalendarUpkeep calendar, Editions editions) {
		this.people = people;
		this.clock = clock;
		this.reviews = reviews;
		this.decisions = decisions;
		this.reader = reader;
		this.calendar = calendar;
		this.editions = editions;
	}

	void hold() {
		this.calendar.all();
		if (!this.reader.list(false, PageRequest.of(0, 1)).isEmpty()) {
			return;
		}
		try {
			for (int steps = 0; steps < STANDARDS.size(); steps++) {
				var edition = this.editions.byNumber(Designation.parse(STANDARDS.get(steps)));
				if (edition.isPresent()) {
					hold(edition.get().id().value(), steps);
				}
			}
		}
		finally {
			this.clock.back();
		}
	}

	private void hold(UUID edition, int steps) {
		ago(40);
		var id = this.people.ask(OFFICIAL, () -> this.reviews.open(edition, Cause.CALENDAR, null));
		if (steps > 0) {
			ago(12);
			this.people.let(SECRETARY, () -> judge(id));
		}
		if (steps > 1) {
			ago(3);
			this.people.let(OFFICIAL, () -> this.decisions.decide(id,
					new Decision(Outcome.CONFIRM, "同意委员会意见，继续有效。", Procedure.NORMAL, null, true)));
		}
	}

	private void judge(ReviewId id) {
		var criteria = this.reader.page(id).criteria();
		var met = IntStream.range(0, criteria.size())
			.mapToObj((n) -> new Judgement(criteria.get(n), Verdict.MET, WORDS.get(n % WORDS.size())))
			.toList();
		this.reviews.judge(id, new Findings(met, Outcome.CONFIRM, "建议继续有效。The committee recommends to confirm it."));
	}

	private void ago(int days) {
		this.clock.back();
		this.clock.on(LocalDate.now(this.clock).minusDays(days));
	}

}
