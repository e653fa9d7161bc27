package org.norma.projects.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.projects.CoordinationDecision;
import org.norma.projects.CoordinationOutcome;
import org.norma.projects.CoordinationPosition;
import org.norma.projects.CoordinationService;
import org.norma.projects.ProjectId;
import org.norma.shared.web.Said;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sign-off by cooperating authorities. */
@Controller
@RequestMapping("/projects/{id}/coordination")
@RolesAllowed({ "OFFICIAL", "DRAFTER" })
class CoordinationController {

	private static final String DONE = "projects.done.acted";

	private static final String PAGE = "/projects/{id}#coordination";

	private final CoordinationService coordination;

	CoordinationController(CoordinationService coordination) {
		this.coordination = coordination;
	}

	@PostMapping("/ask")
	String ask(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
			RedirectAttributes next) {
		return Said.after(next, DONE, PAGE, () -> this.coordination.ask(new ProjectId(id), until));
	}

	@PostMapping("/{body}/answer")
	String answer(@PathVariable UUID id, @PathVariable UUID body, @RequestParam CoordinationPosition position,
			@RequestParam(required = false) @Nullable String reason, RedirectAttributes next) {
		var why = (reason == null || reason.isBlank()) ? null : reason.strip();
		return Said.after(next, DONE, PAGE, () -> this.coordination.answer(new ProjectId(id), body, position, why));
	}

	@PostMapping("/{body}/escalate")
	String escalate(@PathVariable UUID id, @PathVariable UUID body, RedirectAttributes next) {
		return Said.after(next, DONE, PAGE, () -> this.coordination.escalate(new ProjectId(id), body));
	}

	@PostMapping("/{body}/resolve")
	String resolve(@PathVariable UUID id, @PathVariable UUID body,
			@RequestParam(required = false) @Nullable CoordinationOutcome outcome,
			@RequestParam(required = false) @Nullable String decision,
			@RequestParam(required = false) @Nullable String reference, RedirectAttributes next) {
		var taken = new CoordinationDecision(outcome, decision, reference);
		return Said.after(next, DONE, PAGE, () -> this.coordination.resolve(new ProjectId(id), body, taken));
	}

}
