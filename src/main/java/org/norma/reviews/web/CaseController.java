package org.norma.reviews.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;
import org.norma.reviews.DecisionService;
import org.norma.reviews.Outcome;
import org.norma.reviews.ReviewId;
import org.norma.reviews.ReviewPage;
import org.norma.reviews.ReviewReader;
import org.norma.reviews.ReviewService;
import org.norma.reviews.ReviewState;
import org.norma.reviews.Verdict;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.Asks;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.Said;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;

/** What committees and authorities do with a review. */
@Controller
@RequestMapping("/reviews/cases/{id:[0-9a-f-]{36}}")
@RolesAllowed({ "OFFICIAL", "EXPERT" })
class CaseController {

	private static final String PAGE = "/reviews/cases/{id}";

	private final ReviewService reviews;

	private final DecisionService decisions;

	private final ReviewReader reader;

	private final BodyService bodies;

	private final LevelDirectory levels;

	CaseController(ReviewService reviews, DecisionService decisions, ReviewReader reader, BodyService bodies,
			LevelDirectory levels) {
		this.reviews = reviews;
		this.decisions = decisions;
		this.reader = reader;
		this.bodies = bodies;
		this.levels = levels;
	}

	@GetMapping("/judge")
	String judgement(@PathVariable UUID id, Model model, RedirectAttributes next) {
		var page = ofCommittee(id);
		if (!page.judges()) {
			return Said.after(next, "reviews.done.judged", PAGE,
					() -> this.reviews.refuseUnlessNext(new ReviewId(id), ReviewState.JUDGED));
		}
		model.addAttribute("form", JudgementForm.blank(page.criteria()));
		return judgePage(page, model);
	}

	/** Others than the committee and who decides have no part in the judgement. */
	private ReviewPage ofCommittee(UUID id) {
		var page = this.reader.page(new ReviewId(id));
		if (!page.member() && !page.decides()) {
			throw new AccessDeniedException("Not of this committee");
		}
		return page;
	}

	private static String judgePage(ReviewPage page, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("verdicts", Verdict.values());
		return "reviews/judge";
	}

	@PostMapping("/judge")
	String judge(@PathVariable UUID id, @Valid @ModelAttribute("form") JudgementForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		var page = ofCommittee(id);
		if (page.judges()) {
			form.unjudged(page.criteria())
				.forEach((criterion) -> errors.reject("reviews.refused.no-verdict",
						new Object[] { JudgementForm.name(criterion) }, criterion));
		}
		else {
			FormRefusals.done(errors, () -> this.reviews.refuseUnlessNext(new ReviewId(id), ReviewState.JUDGED));
		}
		if (!accepted(errors, () -> this.reviews.judge(new ReviewId(id), form.findings()))) {
			return judgePage(this.reader.page(new ReviewId(id)), model);
		}
		next.addFlashAttribute("done", "reviews.done.judged");
		return "redirect:" + PAGE;
	}

	@GetMapping("/decide")
	String decision(@PathVariable UUID id, Model model, RedirectAttributes next) {
		var page = this.reader.page(new ReviewId(id));
		if (page.decides() && !page.toDecide()) {
			return Said.after(next, "reviews.done.decided", PAGE,
					() -> this.reviews.refuseUnlessNext(new ReviewId(id), ReviewState.DECIDED));
		}
		var recommended = page.review().recommended();
		model.addAttribute("form", new DecisionForm(recommended, null, false, this.reader.converting(), true));
		return decidePage(id, model);
	}

	private String decidePage(UUID id, Model model) {
		var page = this.reader.page(new ReviewId(id));
		if (!page.decides()) {
			throw new AccessDeniedException("Not the authority of this review");
		}
		model.addAttribute("page", page);
		model.addAttribute("converts", page.outcomes().contains(Outcome.CONVERT));
		model.addAttribute("targets", targets());
		return "reviews/decide";
	}

	private List<Level> targets() {
		return this.levels.all()
			.stream()
			.filter((level) -> level.kind() == LevelKind.NATIONAL && !level.prefixes().isEmpty())
			.toList();
	}

	@PostMapping("/decide")
	@Asks("reviews.decide.confirm")
	String decide(@PathVariable UUID id, @Valid @ModelAttribute("form") DecisionForm form, BindingResult errors,
			Model model, RedirectAttributes next) {
		if (!accepted(errors, () -> this.decisions.decide(new ReviewId(id), form.decision()))) {
			var over = !this.reader.page(new ReviewId(id)).review().state().open();
			return over ? told(errors, next) : decidePage(id, model);
		}
		next.addFlashAttribute("done", "reviews.done.decided");
		return "redirect:" + PAGE;
	}

	/** Somebody decided meanwhile: the page of the review says who. */
	private static String told(BindingResult errors, RedirectAttributes next) {
		Said.first(errors).ifPresent((why) -> next.addFlashAttribute("refusal", why));
		return "redirect:" + PAGE;
	}

	@PostMapping("/assign")
	@RolesAllowed("OFFICIAL")
	String assign(@PathVariable UUID id, @RequestParam String committee, RedirectAttributes next) {
		return Said.after(next, "reviews.done.assigned", PAGE, () -> {
			var body = this.bodies.byCode(committee.strip())
				.orElseThrow(() -> new RuleBroken("reviews.refused.unknown-body", committee.strip()));
			this.reviews.assign(new ReviewId(id), body.id());
		});
	}

	@PostMapping("/close")
	@Asks("reviews.close.confirm")
	@RolesAllowed("OFFICIAL")
	String close(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes next) {
		return Said.after(next, "reviews.done.closed", PAGE, () -> {
			if (reason.isBlank()) {
				throw new RuleBroken("reviews.refused.no-reason-to-close");
			}
			this.reviews.close(new ReviewId(id), reason.strip());
		});
	}

}
