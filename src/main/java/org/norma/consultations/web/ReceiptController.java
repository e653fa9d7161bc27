package org.norma.consultations.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.consultations.CommentChanges;
import org.norma.consultations.CommentFilter;
import org.norma.consultations.CommentRow;
import org.norma.consultations.Consultations;
import org.norma.consultations.Disposition;
import org.norma.consultations.DispositionService;
import org.norma.consultations.RoundView;
import org.norma.shared.Actor;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.Said.after;

/** A comment with its state and answer, found by its number. */
@Controller
@RequestMapping("/consultations/comments")
@PermitAll
class ReceiptController {

	private static final CommentFilter UNANSWERED = new CommentFilter(null, null, null, null, true, null, null);

	private final Consultations consultations;

	private final DispositionService dispositions;

	private final CommentChanges changes;

	private final Clock clock;

	ReceiptController(Consultations consultations, DispositionService dispositions, CommentChanges changes,
			Clock clock) {
		this.consultations = consultations;
		this.dispositions = dispositions;
		this.changes = changes;
		this.clock = clock;
	}

	/** Leads from a number that was typed to its comment. */
	@GetMapping
	String find(@RequestParam(defaultValue = "") String code) {
		var asked = code.strip().toUpperCase(Locale.ROOT);
		return asked.matches("C-[0-9]{4}-[0-9]{6,9}") ? "redirect:/consultations/comments/" + asked
				: "redirect:/consultations?unknown=true";
	}

	@GetMapping("/{code}")
	String show(@PathVariable String code, Model model) {
		var comment = this.consultations.comment(code);
		var view = this.consultations.round(comment.roundId());
		model.addAttribute("comment", comment);
		model.addAttribute("view", view);
		model.addAttribute("zone", zone());
		model.addAttribute("dispositions", Disposition.values());
		model.addAttribute("supported", this.consultations.supported(comment));
		model.addAttribute("own",
				Actor.current().filter((person) -> person.accountId().equals(comment.accountId())).isPresent());
		model.addAttribute("changed", comment.disposition() != null && this.consultations.changed(view));
		change(view, comment, model);
		next(view, comment).ifPresent((next) -> model.addAttribute("next", next));
		return "consultations/receipt";
	}

	/** What the text made of it, and where an answer may say that it does. */
	private void change(RoundView view, CommentRow comment, Model model) {
		var changes = this.changes.of(view, comment);
		model.addAttribute("clauseChanges", changes);
		this.changes.state(view, comment, changes).ifPresent((state) -> model.addAttribute("changeState", state));
		model.addAttribute("choices", this.changes.choices(view));
	}

	/**
	 * The next comment that waits for its answer, for who answers one after the other.
	 */
	private Optional<String> next(RoundView view, CommentRow comment) {
		return view.leads() ? this.consultations.comments(view, UNANSWERED, PageRequest.of(0, 2))
			.stream()
			.map(CommentRow::code)
			.filter((code) -> !code.equals(comment.code()))
			.findFirst() : Optional.empty();
	}

	private ZoneId zone() {
		return this.clock.getZone();
	}

	@PostMapping("/{code}/dispose")
	@RolesAllowed({ "OFFICIAL", "DRAFTER" })
	String dispose(@PathVariable String code, @RequestParam(required = false) @Nullable String disposition,
			@RequestParam(required = false) @Nullable Integer seen, @RequestParam(defaultValue = "") String answer,
			@RequestParam(required = false) @Nullable List<String> change, RedirectAttributes next) {
		var typed = TypedDisposition.of(disposition, answer, (change != null) ? change : List.of());
		return after(next, "consultations.done.disposed", "/consultations/comments/{code}", typed,
				() -> this.dispositions.dispose(code, seen, typed.given()));
	}

}
