package org.norma.notifications.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.notifications.Inbox;
import org.norma.notifications.Urgency;
import org.norma.notifications.WorkList;
import org.norma.shared.export.TableKind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The acts that wait for the signed-in person. */
@Controller
@RolesAllowed({ "ADMINISTRATOR", "OFFICIAL", "DRAFTER", "EXPERT", "ENTERPRISE", "AUDITOR" })
class WorkController {

	private final WorkList work;

	private final Inbox inbox;

	private final WorkCsv csv;

	WorkController(WorkList work, Inbox inbox, WorkCsv csv) {
		this.work = work;
		this.inbox = inbox;
		this.csv = csv;
	}

	@GetMapping("/work")
	String list(@ModelAttribute("filter") WorkFilter filter, Model model, Locale locale) {
		var all = this.work.of(Me.person(), locale);
		model.addAttribute("all", all);
		model.addAttribute("work", filter.of(all));
		model.addAttribute("urgencies", Urgency.values());
		model.addAttribute("unread", this.inbox.unread(Me.account()));
		return "notifications/work";
	}

	@GetMapping("/work.csv")
	void csv(@ModelAttribute("filter") WorkFilter filter, HttpServletRequest request, HttpServletResponse response,
			Locale locale) throws IOException {
		var work = filter.of(this.work.of(Me.person(), locale));
		try (var table = TableKind.CSV.answer(request, response, "norma-work")) {
			this.csv.write(work, table, locale);
		}
	}

}
