package org.norma.bodies.web;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyDirectory;
import org.norma.bodies.BodyId;
import org.norma.bodies.DepartureSeconds;
import org.norma.bodies.Departures;
import org.norma.bodies.Leaving;
import org.norma.bodies.MembershipKind;
import org.norma.shared.NotFound;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes members out of a body, by two people while it decides something. */
@Controller
@RequestMapping("/bodies/{slug}/departures")
@RolesAllowed({ "ADMINISTRATOR", "OFFICIAL" })
class DepartureController {

	private final Departures departures;

	private final DepartureSeconds seconds;

	private final BodyDirectory directory;

	DepartureController(Departures departures, DepartureSeconds seconds, BodyDirectory directory) {
		this.departures = departures;
		this.seconds = seconds;
		this.directory = directory;
	}

	@GetMapping("/new")
	String blank(@PathVariable String slug, @ModelAttribute("form") DepartureForm form, Model model) {
		return page(slug, form, model);
	}

	private String page(String slug, DepartureForm form, Model model) {
		var body = this.directory.details(slug);
		model.addAttribute("body", body);
		model.addAttribute("name", this.departures.name(new BodyId(body.id()), form.leaving()));
		model.addAttribute("running", this.departures.running(body.id()));
		return "bodies/departure-new";
	}

	@PostMapping
	String request(@PathVariable String slug, @ModelAttribute("form") DepartureForm form, Model model,
			RedirectAttributes next) {
		var body = this.directory.details(slug);
		var made = new AtomicReference<Optional<UUID>>(Optional.empty());
		var refused = Said.refusal(() -> made
			.set(this.departures.request(new BodyId(body.id()), form.leaving(), form.reason(), form.successor())));
		if (refused.isPresent()) {
			model.addAttribute("refusal", refused.get());
			return page(slug, form, model);
		}
		var asked = java.util.Objects.requireNonNull(made.get());
		next.addFlashAttribute("done", asked.isPresent() ? "bodies.departure.asked" : "bodies.departure.done");
		return "redirect:/bodies/{slug}" + asked.map((id) -> "/departures/" + id).orElse("");
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	String show(@PathVariable String slug, @PathVariable UUID id, Model model) {
		var departure = this.departures.view(id);
		var body = this.directory.details(slug);
		if (!body.id().equals(departure.bodyId())) {
			throw new NotFound("bodies.departure.not-found", id);
		}
		model.addAttribute("body", body);
		model.addAttribute("departure", departure);
		model.addAttribute("mayConfirm", this.seconds.mayConfirm(departure));
		model.addAttribute("running", this.departures.running(body.id()));
		return "bodies/departure";
	}

	@PostMapping("/{id:[0-9a-f-]{36}}/confirm")
	@Asks({ "bodies.departure.confirm.vacant", "bodies.departure.confirm.successor" })
	String confirm(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes next) {
		return Said.after(next, "bodies.departure.done", "/bodies/{slug}/departures/{id}",
				() -> this.departures.confirm(id));
	}

	@PostMapping("/{id:[0-9a-f-]{36}}/decline")
	String decline(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes next) {
		return Said.after(next, "bodies.departure.stays", "/bodies/{slug}/departures/{id}",
				() -> this.departures.decline(id));
	}

	/**
	 * Who is to be taken out, why, and who follows.
	 *
	 * @param member the body, with its membership
	 * @param person the account of a person
	 */
	record DepartureForm(@Nullable UUID member, @Nullable MembershipKind membership, @Nullable UUID person,
			String reason, String successor) {

		DepartureForm {
			reason = (reason != null) ? reason : "";
			successor = (successor != null) ? successor : "";
		}

		Leaving leaving() {
			if (this.member != null && this.membership != null) {
				return Leaving.member(this.member, this.membership);
			}
			if (this.person == null) {
				throw new NotFound("bodies.departure.nobody");
			}
			return Leaving.person(this.person);
		}

	}

}
