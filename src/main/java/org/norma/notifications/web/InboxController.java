package org.norma.notifications.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.norma.notifications.Inbox;
import org.norma.shared.web.AskedPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What the signed-in person was told. */
@Controller
@RequestMapping("/inbox")
@RolesAllowed({ "ADMINISTRATOR", "OFFICIAL", "DRAFTER", "EXPERT", "ENTERPRISE", "AUDITOR" })
class InboxController {

	private static final int PAGE_SIZE = 25;

	private final Inbox inbox;

	private final Clock clock;

	InboxController(Inbox inbox, Clock clock) {
		this.inbox = inbox;
		this.clock = clock;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "1") int page, Model model, Locale locale) {
		model.addAttribute("notices",
				AskedPage.of(Math.max(page, 1) - 1, PAGE_SIZE, (asked) -> this.inbox.of(Me.account(), asked, locale)));
		model.addAttribute("unread", this.inbox.unread(Me.account()));
		return "notifications/inbox";
	}

	/** Following the link of a notice counts as reading it. */
	@GetMapping("/{id}")
	RedirectView follow(@PathVariable UUID id) {
		return new RedirectView(this.inbox.read(Me.account(), id), true, true, false);
	}

	@PostMapping("/{id}/read")
	String read(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
		this.inbox.read(Me.account(), id);
		return "redirect:/inbox?page=" + page;
	}

	@PostMapping("/read")
	String readAll() {
		this.inbox.readAll(Me.account());
		return "redirect:/inbox";
	}

}
