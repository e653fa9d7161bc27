package org.norma.ledger.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.norma.ledger.LedgerEntry;
import org.norma.ledger.LedgerHead;
import org.norma.ledger.LedgerHeadService;
import org.norma.ledger.LedgerService;
import org.norma.shared.export.TableKind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;

import static org.norma.shared.web.FormRefusals.accepted;

/** Shows the ledger to those who watch over the installation. */
@Controller
@RequestMapping("/ledger")
@RolesAllowed({ "ADMINISTRATOR", "AUDITOR" })
class LedgerController {

	private static final int PAGE_SIZE = 50;

	private final LedgerService ledger;

	private final LedgerHeadService heads;

	private final LedgerLines lines;

	private final Clock clock;

	LedgerController(LedgerService ledger, LedgerHeadService heads, LedgerLines lines, Clock clock) {
		this.ledger = ledger;
		this.heads = heads;
		this.lines = lines;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	/** What cannot be read in the filter is said at its field, and does not limit. */
	@GetMapping
	String list(@ModelAttribute("filter") LedgerFilterForm form, BindingResult errors, Locale locale, Model model) {
		var found = this.ledger.find(form.filter(zone()), form.beforeSeq(), PAGE_SIZE + 1);
		List<LedgerEntry> page = found.subList(0, Math.min(found.size(), PAGE_SIZE));
		model.addAttribute("lines", this.lines.of(page, locale));
		model.addAttribute("verbs", this.ledger.verbs());
		model.addAttribute("subjectTypes", this.ledger.subjectTypes());
		model.addAttribute("newest", form.before() == null);
		model.addAttribute("older", (found.size() > PAGE_SIZE) ? page.get(page.size() - 1).seq() : null);
		return "ledger/list";
	}

	@GetMapping("/check")
	String check(Model model) {
		model.addAttribute("form", new HeadForm(null, null));
		model.addAttribute("check", this.ledger.verify());
		return headPage(model);
	}

	/** Compares the chain with a head that somebody noted before; changes nothing. */
	@PostMapping("/check")
	String compare(@Valid @ModelAttribute("form") HeadForm form, BindingResult errors, Model model) {
		accepted(errors, () -> model.addAttribute("comparison",
				this.heads.compare(LedgerHead.read(form.noted()), form.trusted())));
		return headPage(model);
	}

	private String headPage(Model model) {
		model.addAttribute("latest", this.heads.newest(1).stream().findFirst().orElse(null));
		model.addAttribute("untilNext", this.heads.untilNext());
		model.addAttribute("keyId", this.heads.publicKey().map(LedgerHead::keyId).orElse(null));
		return "ledger/check";
	}

	@GetMapping("/export")
	void export(@ModelAttribute("filter") LedgerFilterForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (errors.hasErrors()) {
			response.sendRedirect("/ledger?from=" + typed(errors, "from") + "&until=" + typed(errors, "until"));
			return;
		}
		try (var table = TableKind.CSV.answer(request, response, "norma-ledger")) {
			this.ledger.forEach(form.filter(zone()), new LedgerCsv(table)::write);
		}
	}

	private static String typed(BindingResult errors, String field) {
		var value = errors.getFieldValue(field);
		return (value != null) ? UriUtils.encode(value.toString(), StandardCharsets.UTF_8) : "";
	}

}
