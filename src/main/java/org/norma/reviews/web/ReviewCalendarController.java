package org.norma.reviews.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.reviews.CalendarFigures;
import org.norma.reviews.CalendarFilter.Span;
import org.norma.reviews.ReviewCalendar;
import org.norma.reviews.ReviewService;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.export.TableKind;
import org.norma.shared.web.AskedPage;
import org.norma.shared.web.PublicPage;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due for review; read by everybody. */
@Controller
@PermitAll
class ReviewCalendarController {

	private static final int PAGE_SIZE = 30;

	/** Lines of a CSV; a filter narrows more. */
	private static final int MOST = 50_000;

	private final ReviewCalendar calendar;

	private final ReviewService reviews;

	private final CalendarFigures figures;

	private final BodyService bodies;

	private final LevelDirectory levels;

	private final CalendarCsv csv;

	private final Clock clock;

	ReviewCalendarController(ReviewCalendar calendar, ReviewService reviews, CalendarFigures figures,
			BodyService bodies, LevelDirectory levels, CalendarCsv csv, Clock clock) {
		this.calendar = calendar;
		this.reviews = reviews;
		this.figures = figures;
		this.bodies = bodies;
		this.levels = levels;
		this.csv = csv;
		this.clock = clock;
	}

	@GetMapping("/reviews")
	@PublicPage(kept = 60)
	String calendar(@ModelAttribute("filter") CalendarForm form, @RequestParam(defaultValue = "0") int page,
			Model model) {
		var filter = form.filter(this.bodies, this.levels);
		var lines = AskedPage.of(page, PAGE_SIZE, (asked) -> this.calendar.lines(filter, asked));
		model.addAttribute("lines", lines);
		model.addAttribute("openable", this.reviews.openable(lines.getContent()));
		model.addAttribute("summary", this.figures.summary());
		model.addAttribute("chart", AgeChart.of(this.figures.ages()));
		model.addAttribute("spans", Span.values());
		model.addAttribute("levels", levels());
		model.addAttribute("year", LocalDate.now(this.clock).getYear());
		model.addAttribute("official", Actor.current().filter((actor) -> actor.holds(Role.OFFICIAL)).isPresent());
		return "reviews/calendar";
	}

	/** The levels of the system, without the many of industries and places. */
	private List<Level> levels() {
		var today = LocalDate.now(this.clock);
		return this.levels.all()
			.stream()
			.filter((level) -> level.existsOn(today) && level.above().isPresent()
					&& this.levels.pathTo(level.code()).get(0).kind() == LevelKind.SYSTEM)
			.filter((level) -> !level.code().value().matches("(industry|local)\\..+"))
			.toList();
	}

	@GetMapping(path = "/reviews.csv", produces = "text/csv")
	@PublicPage(kept = 60)
	void csv(@ModelAttribute("filter") CalendarForm form, HttpServletRequest request, HttpServletResponse response,
			Locale locale) throws IOException {
		var lines = this.calendar.lines(form.filter(this.bodies, this.levels), PageRequest.of(0, MOST)).getContent();
		try (var table = TableKind.CSV.answer(request, response, "reviews")) {
			this.csv.write(lines, table, locale);
		}
	}

}
