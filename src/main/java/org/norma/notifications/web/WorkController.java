package org.norma.notifications.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import org.norma.notifications.Inbox;
import org.norma.notifications.Urgency;
import org.norma.notifications.WorkList;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The acts that wait for the signed-in person. */
@Controller
@RolesAllowed({ "ADMINISTRATOR", "OFFICIAL", "DRAFTER", "EXPERT", "ENTERPRISE", "AUDITOR" })
class WorkController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

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
	ResponseEntity<String> csv(@ModelAttribute("filter") WorkFilter filter, Locale locale) {
		var work = filter.of(this.work.of(Me.person(), locale));
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("norma-work.csv").build().toString())
			.body(this.csv.print(work, locale));
	}

}
