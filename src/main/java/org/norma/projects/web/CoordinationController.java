package org.norma.projects.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.projects.CoordinationDecision;
import org.norma.projects.CoordinationOutcome;
import org.norma.projects.CoordinationPosition;
import org.norma.projects.CoordinationService;
import org.norma.projects.ProjectId;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.AskedDay;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Offered;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sign-off by cooperating authorities; what was typed comes back with a refusal. */
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
	String ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String until, RedirectAttributes next) {
		return Said.after(next, DONE, PAGE, Typed.until(until),
				() -> this.coordination.ask(new ProjectId(id), day(until)));
	}

	private static LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			throw new RuleBroken(AskedDay.isMissing(typed) ? "shared.refused.no-such-day" : "projects.refused.no-day",
					typed);
		}
	}

	@PostMapping("/{body}/answer")
	String answer(@PathVariable UUID id, @PathVariable UUID body, @RequestParam(defaultValue = "") String position,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		return Said.after(next, DONE, PAGE, Typed.position(body, position, reason),
				() -> this.coordination.answer(new ProjectId(id), body,
						Offered.by(CoordinationPosition.class, position)
							.orElseThrow(() -> new RuleBroken("projects.refused.no-position")),
						reason.isBlank() ? null : reason.strip()));
	}

	@PostMapping("/{body}/escalate")
	@Asks({ "projects.confirm.escalate.silence", "projects.confirm.escalate.objection" })
	String escalate(@PathVariable UUID id, @PathVariable UUID body, RedirectAttributes next) {
		return Said.after(next, DONE, PAGE, () -> this.coordination.escalate(new ProjectId(id), body));
	}

	@PostMapping("/{body}/resolve")
	@Asks({ "projects.confirm.resolve.silence", "projects.confirm.resolve.objection" })
	String resolve(@PathVariable UUID id, @PathVariable UUID body, @RequestParam(defaultValue = "") String outcome,
			@RequestParam(required = false) @Nullable String decision,
			@RequestParam(required = false) @Nullable String reference, RedirectAttributes next) {
		var taken = new CoordinationDecision(Offered.by(CoordinationOutcome.class, outcome).orElse(null), decision,
				reference);
		return Said.after(next, DONE, PAGE, Typed.decision(body, outcome, decision, reference),
				() -> this.coordination.resolve(new ProjectId(id), body, taken));
	}

}
