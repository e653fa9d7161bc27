package org.norma.needs.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.norma.classification.Classification;
import org.norma.classification.Scheme;
import org.norma.needs.NeedData;
import org.norma.needs.NeedDesk;
import org.norma.needs.NeedFilter;
import org.norma.needs.NeedId;
import org.norma.needs.NeedOfficials;
import org.norma.needs.NeedReader;
import org.norma.needs.NeedService;
import org.norma.needs.NeedState;
import org.norma.needs.Sectors;
import org.norma.needs.Urgency;
import org.norma.shared.UnknownChoice;
import org.norma.shared.Actor;
import org.norma.shared.Role;
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

/** Needs, as the public reads, states, confirms and supports them. */
@Controller
@RequestMapping("/needs")
@PermitAll
class NeedController {

	private static final int PAGE_SIZE = 30;

	private final NeedService needs;

	private final NeedReader reader;

	private final Classification classification;

	private final Sectors sectors;

	private final NeedOfficials officials;

	private final Clock clock;

	NeedController(NeedService needs, NeedReader reader, Classification classification, Sectors sectors,
			NeedOfficials officials, Clock clock) {
		this.needs = needs;
		this.reader = reader;
		this.classification = classification;
		this.sectors = sectors;
		this.officials = officials;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@ModelAttribute("urgencies")
	Urgency[] urgencies() {
		return Urgency.values();
	}

	/** Sections of the economy, by code. */
	@ModelAttribute("sectors")
	Map<String, String> sectors(Locale locale) {
		var sectors = new TreeMap<String, String>();
		this.classification.children(Scheme.SECTOR, null)
			.forEach((entry) -> sectors.put(entry.code(), entry.names().in(locale)));
		return sectors;
	}

	@GetMapping
	@PublicPage
	String list(@ModelAttribute("filter") NeedFilter filter, @RequestParam(defaultValue = "0") int page, Model model) {
		UnknownChoice.orRefuse(filter.sector(), (code) -> this.classification.find(Scheme.SECTOR, code));
		model.addAttribute("needs", AskedPage.of(page, PAGE_SIZE, (asked) -> this.reader.search(filter, asked)));
		model.addAttribute("states", List.copyOf(NeedState.shown()));
		return "needs/list";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", new NeedForm(null, null, null, null, null, Urgency.NORMAL, null, null, null, null));
		return "needs/form";
	}

	@PostMapping("/new")
	String state(@Valid @ModelAttribute("form") NeedForm form, BindingResult errors, HttpServletRequest request,
			RedirectAttributes next) {
		if (form.filledByAProgram()) {
			return "redirect:/needs/sent";
		}
		return Actor.current().isPresent() ? stateSignedIn(form, errors, next) : stateByMail(form, errors, request);
	}

	private String stateSignedIn(NeedForm form, BindingResult errors, RedirectAttributes next) {
		return result(errors, () -> this.needs.state(known(form))).map((made) -> {
			next.addFlashAttribute("done", "needs.done.stated");
			return "redirect:/needs/" + made.value();
		}).orElse("needs/form");
	}

	private String stateByMail(NeedForm form, BindingResult errors, HttpServletRequest request) {
		var mail = NeedForm.blankToNull(form.mail());
		if (mail == null) {
			errors.rejectValue("mail", "needs.form.mail.missing");
		}
		return (mail != null && accepted(errors, () -> this.needs.stateByMail(known(form), mail,
				NeedForm.blankToNull(form.name()), request.getRemoteAddr()))) ? "redirect:/needs/sent" : "needs/form";
	}

	private NeedData known(NeedForm form) {
		var data = form.data();
		this.sectors.refuseUnknown(data.sector());
		return data;
	}

	@GetMapping("/sent")
	String sent() {
		return "needs/sent";
	}

	/** Asks once more, so that a program that only follows links confirms nothing. */
	@GetMapping("/confirm/{token}")
	String confirmation(@PathVariable String token, Model model, RedirectAttributes next) {
		var before = this.needs.confirmedBy(token);
		if (before.isPresent()) {
			return to(before.get(), "needs.done.confirmed-before", next);
		}
		model.addAttribute("subject", this.needs.subjectOf(token));
		model.addAttribute("token", token);
		return "needs/confirm";
	}

	@PostMapping("/confirm/{token}")
	String confirm(@PathVariable String token, RedirectAttributes next) {
		return this.needs.confirmedBy(token)
			.map((id) -> to(id, "needs.done.confirmed-before", next))
			.orElseGet(() -> to(this.needs.confirm(token), "needs.done.confirmed", next));
	}

	private static String to(NeedId id, String done, RedirectAttributes next) {
		next.addFlashAttribute("done", done);
		return "redirect:/needs/" + id.value();
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	@PublicPage
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("need", this.reader.details(new NeedId(id)));
		model.addAttribute("official", this.officials.handles());
		model.addAttribute("longest", NeedDesk.LONGEST);
		model.addAttribute("proposes", Actor.current().filter((person) -> person.holds(Role.OFFICIAL)).isPresent());
		model.addAttribute("supported", this.reader.supported(new NeedId(id)));
		return "needs/need";
	}

	@PostMapping("/{id}/support")
	@RolesAllowed("PERSON")
	String support(@PathVariable UUID id, RedirectAttributes next) {
		return Said.after(next, "needs.done.supported", "/needs/{id}", () -> this.needs.support(new NeedId(id)));
	}

}
