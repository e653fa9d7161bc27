package org.norma.reviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.reviews.BulkOpening;
import org.norma.reviews.Cause;
import org.norma.reviews.ReviewId;
import org.norma.reviews.ReviewService;
import org.norma.shared.web.FormRefusals;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.result;

/** Opens reviews: one, or those of a committee for a year. */
@Controller
@RequestMapping("/reviews")
@RolesAllowed("OFFICIAL")
class OpeningController {

	private final ReviewService reviews;

	private final BulkOpening bulk;

	private final Standards standards;

	private final BodyService bodies;

	private final Clock clock;

	OpeningController(ReviewService reviews, BulkOpening bulk, Standards standards, BodyService bodies, Clock clock) {
		this.reviews = reviews;
		this.bulk = bulk;
		this.standards = standards;
		this.bodies = bodies;
		this.clock = clock;
	}

	@ModelAttribute("causes")
	Cause[] causes() {
		return new Cause[] { Cause.CALENDAR, Cause.TECHNOLOGY, Cause.LAW, Cause.OTHER };
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) @Nullable String standard, Model model) {
		return form(new OpenForm(standard, Cause.CALENDAR, null), model);
	}

	private String form(OpenForm form, Model model) {
		model.addAttribute("form", form);
		this.standards.find(form.standard()).ifPresent((edition) -> {
			model.addAttribute("edition", edition);
			why(edition.id().value()).ifPresent((sentence) -> model.addAttribute("refusal", sentence));
		});
		return "reviews/open";
	}

	/** Why the person opens no review of the standard, if so. */
	private Optional<Said.Sentence> why(UUID edition) {
		return Said.refusal(() -> this.reviews.refuseUnlessMayOpen(edition));
	}

	@PostMapping("/new")
	String open(@Valid @ModelAttribute("form") OpenForm form, BindingResult errors, Model model,
			RedirectAttributes next) {
		var edition = this.standards.id(form.standard());
		if (edition.isEmpty()) {
			errors.rejectValue("standard", "reviews.form.standard.unknown");
		}
		edition.ifPresent((each) -> FormRefusals.done(errors, () -> this.reviews.refuseUnlessMayOpen(each)));
		return result(errors, () -> open(edition.orElseThrow(), form)).map((made) -> {
			next.addFlashAttribute("done", "reviews.done.opened");
			return "redirect:/reviews/cases/" + made.value();
		}).orElseGet(() -> {
			this.standards.find(form.standard()).ifPresent((each) -> model.addAttribute("edition", each));
			return "reviews/open";
		});
	}

	private ReviewId open(UUID edition, OpenForm form) {
		return this.reviews.open(edition, Objects.requireNonNull(form.cause()), form.why());
	}

	@GetMapping("/year")
	String year(@RequestParam(required = false) @Nullable String committee, Model model) {
		model.addAttribute("form", new YearForm(committee, LocalDate.now(this.clock).getYear()));
		return "reviews/year";
	}

	@PostMapping("/year")
	String openYear(@Valid @ModelAttribute("form") YearForm form, BindingResult errors, RedirectAttributes next) {
		var committee = (form.committee() == null) ? null : this.bodies.byCode(form.committee().strip()).orElse(null);
		if (committee == null) {
			errors.rejectValue("committee", "reviews.form.committee.unknown");
		}
		return result(errors,
				() -> this.bulk.open(Objects.requireNonNull(committee).id(), Objects.requireNonNull(form.year())))
			.map((opened) -> {
				next.addFlashAttribute("opened", opened);
				return "redirect:/reviews/cases";
			})
			.orElse("reviews/year");
	}

}
