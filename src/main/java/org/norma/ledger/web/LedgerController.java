package org.norma.ledger.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.bodies.BodyService;
import org.norma.ledger.LedgerEntry;
import org.norma.ledger.LedgerService;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the ledger to those who watch over the installation. */
@Controller
@RequestMapping("/ledger")
@RolesAllowed({ "ADMINISTRATOR", "AUDITOR" })
class LedgerController {

	private static final int PAGE_SIZE = 50;

	private final LedgerService ledger;

	private final BodyService bodies;

	private final Clock clock;

	LedgerController(LedgerService ledger, BodyService bodies, Clock clock) {
		this.ledger = ledger;
		this.bodies = bodies;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@GetMapping
	String list(@ModelAttribute("filter") LedgerFilterForm form,
			@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
		var found = this.ledger.find(form.filter(zone()), before, PAGE_SIZE + 1);
		List<LedgerEntry> page = found.subList(0, Math.min(found.size(), PAGE_SIZE));
		model.addAttribute("entries", page);
		model.addAttribute("bodies",
				this.bodies.byIds(page.stream().map(LedgerEntry::bodyId).filter(Objects::nonNull).distinct().toList()));
		model.addAttribute("verbs", this.ledger.verbs());
		model.addAttribute("newest", before == Long.MAX_VALUE);
		model.addAttribute("older", (found.size() > PAGE_SIZE) ? page.get(page.size() - 1).seq() : null);
		return "ledger/list";
	}

	@GetMapping("/check")
	String check(Model model) {
		model.addAttribute("check", this.ledger.verify());
		return "ledger/check";
	}

	@GetMapping("/export")
	void export(@ModelAttribute("filter") LedgerFilterForm form, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"norma-ledger.csv\"");
		try (var csv = new LedgerCsv(response.getWriter())) {
			this.ledger.forEach(form.filter(zone()), csv::write);
		}
	}

}
