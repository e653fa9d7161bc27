package org.norma.consultations.web;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.consultations.CommentFilter;
import org.norma.consultations.CommentType;
import org.norma.consultations.Consultations;
import org.norma.consultations.Disposition;
import org.norma.consultations.OpenRound;
import org.norma.consultations.OpenRounds;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundKind;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.NotFound;
import org.norma.shared.export.AtomWriter;
import org.norma.shared.web.AskedPage;
import org.norma.shared.web.PublicPage;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rounds as the public reads them: the list, its feed, a round, what changed since. */
@Controller
@PermitAll
class ConsultationController {

	private static final int PAGE_SIZE = 20;

	private final OpenRounds open;

	private final Consultations consultations;

	private final LevelDirectory levels;

	private final RoundFeed feed;

	private final AtomWriter atom;

	private final Clock clock;

	ConsultationController(OpenRounds open, Consultations consultations, LevelDirectory levels, RoundFeed feed,
			AtomWriter atom, Clock clock) {
		this.open = open;
		this.consultations = consultations;
		this.levels = levels;
		this.feed = feed;
		this.atom = atom;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@PublicPage
	@GetMapping("/consultations")
	String list(@RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable RoundKind kind, @RequestParam(defaultValue = "open") String state,
			@RequestParam(defaultValue = "0") int page, Model model) {
		var over = "closed".equals(state);
		var found = rounds(over, this.levels.chosen(level), kind);
		model.addAttribute("rounds", AskedPage.of(page, PAGE_SIZE, (asked) -> part(found, asked)));
		model.addAttribute("levels", levels(rounds(over, null, null)));
		model.addAttribute("over", over);
		model.addAttribute("names", this.levels);
		model.addAttribute("level", level);
		model.addAttribute("kind", kind);
		model.addAttribute("kinds", RoundKind.values());
		return "consultations/list";
	}

	private static Page<OpenRound> part(List<OpenRound> found, Pageable asked) {
		var from = (int) Math.min(asked.getOffset(), found.size());
		return new PageImpl<>(found.subList(from, Math.min(from + PAGE_SIZE, found.size())), asked, found.size());
	}

	private List<OpenRound> rounds(boolean over, @Nullable LevelCode level, @Nullable RoundKind kind) {
		return over ? this.open.over(level, kind) : this.open.running(level, kind);
	}

	/** The levels that have open rounds, and those above them. */
	private List<Level> levels(List<OpenRound> rounds) {
		return rounds.stream()
			.map((each) -> each.project().level())
			.distinct()
			.flatMap((level) -> this.levels.pathTo(level).stream())
			.filter((level) -> level.above().isPresent())
			.distinct()
			.sorted(java.util.Comparator.comparing((level) -> level.code().value()))
			.toList();
	}

	@PublicPage
	@GetMapping(path = "/consultations.atom", produces = "application/atom+xml")
	void feed(@RequestParam(required = false) @Nullable String level, HttpServletRequest request,
			HttpServletResponse response, Locale locale) throws IOException {
		var rounds = this.open.running(this.levels.chosen(level), null);
		this.atom.write(this.feed.of(rounds, level, locale), request, response, locale);
	}

	@GetMapping("/consultations/{id:[0-9a-f-]{36}}")
	@PublicPage
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID clause,
			@RequestParam(required = false) @Nullable CommentType type, @RequestParam(defaultValue = "0") int page,
			Model model) {
		var view = this.consultations.round(new RoundId(id));
		var filter = new CommentFilter(clause, type, null, null, null, null, null);
		model.addAttribute("view", view);
		model.addAttribute("round", view.round());
		model.addAttribute("level", this.levels.level(view.project().level()));
		this.consultations.text(view).ifPresent((text) -> model.addAttribute("text", text));
		model.addAttribute("perClause", this.consultations.perClause(view));
		model.addAttribute("filter", filter);
		var comments = AskedPage.of(page, PAGE_SIZE, (asked) -> this.consultations.comments(view, filter, asked));
		model.addAttribute("comments", comments);
		model.addAttribute("supported", this.consultations.supported(comments));
		model.addAttribute("addressees", this.consultations.addressees(view));
		model.addAttribute("changed", this.consultations.changed(view));
		model.addAttribute("dispositions", Disposition.values());
		return "consultations/round";
	}

	@GetMapping("/consultations/{id}/changes")
	@PublicPage
	String changes(@PathVariable UUID id, Model model) {
		var view = this.consultations.round(new RoundId(id));
		model.addAttribute("view", view);
		model.addAttribute("comparison",
				this.consultations.changes(view).orElseThrow(() -> new NotFound("consultations.no-changes")));
		model.addAttribute("text", this.consultations.text(view).orElseThrow());
		return "consultations/changes";
	}

}
