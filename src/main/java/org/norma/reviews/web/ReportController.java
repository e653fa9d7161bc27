package org.norma.reviews.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.norma.reviews.ReportKind;
import org.norma.reviews.ReportReader;
import org.norma.reviews.ReportService;
import org.norma.shared.Actor;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.AskedPage;
import org.norma.shared.web.Said;
import org.norma.shared.web.PublicPage;

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
import static org.norma.shared.web.FormRefusals.result;

/** Problems with standards: reported by anyone, answered by the authority. */
@Controller
@RequestMapping("/reviews")
@PermitAll
class ReportController {

	private static final int PAGE_SIZE = 30;

	private static final String SENT = "redirect:/reviews/report/sent";

	private final ReportService reports;

	private final ReportReader reader;

	private final Standards standards;

	private final Clock clock;

	ReportController(ReportService reports, ReportReader reader, Standards standards, Clock clock) {
		this.reports = reports;
		this.reader = reader;
		this.standards = standards;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@ModelAttribute("kinds")
	ReportKind[] kinds() {
		return ReportKind.values();
	}

	@GetMapping("/report")
	String blank(@RequestParam(required = false) @Nullable String standard, Model model) {
		return form(new ReportForm(standard, null, null, null, null, null), model);
	}

	private String form(ReportForm form, Model model) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", form);
		}
		this.standards.find(form.standard()).ifPresent((edition) -> model.addAttribute("edition", edition));
		return "reviews/report-form";
	}

	@PostMapping("/report")
	String report(@Valid @ModelAttribute("form") ReportForm form, BindingResult errors, HttpServletRequest request,
			Model model, RedirectAttributes next) {
		if (form.filledByAProgram()) {
			return SENT;
		}
		var edition = this.standards.id(form.standard());
		if (edition.isEmpty()) {
			errors.rejectValue("standard", "reviews.form.standard.unknown");
		}
		var done = Actor.current().isPresent() ? signedIn(edition.orElse(null), form, errors, next)
				: byMail(edition.orElse(null), form, errors, request);
		return (done != null) ? done : form(form, model);
	}

	private @Nullable String signedIn(@Nullable UUID edition, ReportForm form, BindingResult errors,
			RedirectAttributes next) {
		return result(errors, () -> this.reports.report(Objects.requireNonNull(edition), form.data())).map((code) -> {
			next.addFlashAttribute("done", "reviews.done.reported");
			return "redirect:/reviews/reports/" + code;
		}).orElse(null);
	}

	private @Nullable String byMail(@Nullable UUID edition, ReportForm form, BindingResult errors,
			HttpServletRequest request) {
		var mail = ReportForm.blankToNull(form.mail());
		if (mail == null) {
			errors.rejectValue("mail", "reviews.form.mail.missing");
		}
		return accepted(errors,
				() -> this.reports.reportByMail(Objects.requireNonNull(edition), form.data(),
						Objects.requireNonNull(mail), ReportForm.blankToNull(form.name()), request.getRemoteAddr()))
								? SENT : null;
	}

	@GetMapping("/report/sent")
	String sent() {
		return "reviews/report-sent";
	}

	/** Asks once more, so that a program that only follows links confirms nothing. */
	@GetMapping("/report/confirm/{token}")
	String confirmation(@PathVariable String token, Model model, RedirectAttributes next) {
		var before = this.reports.confirmedBy(token);
		if (before.isPresent()) {
			return to(before.get(), "reviews.done.confirmed-before", next);
		}
		model.addAttribute("report", this.reports.toConfirm(token));
		model.addAttribute("token", token);
		return "reviews/report-confirm";
	}

	@PostMapping("/report/confirm/{token}")
	String confirm(@PathVariable String token, RedirectAttributes next) {
		return this.reports.confirmedBy(token)
			.map((code) -> to(code, "reviews.done.confirmed-before", next))
			.orElseGet(() -> to(this.reports.confirm(token), "reviews.done.reported", next));
	}

	private static String to(String code, String done, RedirectAttributes next) {
		next.addFlashAttribute("done", done);
		return "redirect:/reviews/reports/" + code;
	}

	@GetMapping("/reports")
	@PublicPage
	String list(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("reports", AskedPage.of(page, PAGE_SIZE, this.reader::list));
		return "reviews/reports";
	}

	@GetMapping("/reports/{code}")
	@PublicPage
	String show(@PathVariable String code, Model model) {
		var report = this.reader.byCode(code);
		model.addAttribute("report", report);
		model.addAttribute("answers", this.reader.mayAnswer(report));
		model.addAttribute("reads", this.reader.mayRead(report));
		return "reviews/report";
	}

	@PostMapping("/reports/{code}/answer")
	@RolesAllowed("OFFICIAL")
	String answer(@PathVariable String code, @RequestParam(defaultValue = "false") boolean review,
			@RequestParam String text, RedirectAttributes next) {
		var typed = new TypedAnswer(text, review);
		return Said.after(next, "reviews.done.answered", "/reviews/reports/{code}", typed, () -> {
			if (text.isBlank()) {
				throw new RuleBroken("reviews.refused.no-answer");
			}
			if (review) {
				this.reports.takeUp(code, text.strip());
			}
			else {
				this.reports.answer(code, text.strip());
			}
		});
	}

	/** What was typed into the answer. */
	record TypedAnswer(String text, boolean review) implements Serializable {
	}

}
