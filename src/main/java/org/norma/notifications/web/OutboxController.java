package org.norma.notifications.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.notifications.Outbox;
import org.norma.notifications.OutboxState;
import org.norma.shared.PublicAddress;
import org.norma.shared.web.AskedPage;
import org.norma.shared.web.Asks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails, for administrators. */
@Controller
@RequestMapping("/outbox")
@RolesAllowed("ADMINISTRATOR")
class OutboxController {

	private static final int PAGE_SIZE = 50;

	private final Outbox outbox;

	private final Clock clock;

	private final PublicAddress address;

	private final String server;

	OutboxController(Outbox outbox, Clock clock, PublicAddress address, @Value("${spring.mail.host:}") String server) {
		this.outbox = outbox;
		this.clock = clock;
		this.address = address;
		this.server = server;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	/** Name of the mail server, empty without one. */
	@ModelAttribute("server")
	String server() {
		return this.server;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable OutboxState state, @RequestParam(defaultValue = "1") int page,
			Model model) {
		model.addAttribute("state", state);
		model.addAttribute("localAddress", this.address.configured().isPresent() ? null : this.address.base());
		model.addAttribute("states", OutboxState.values());
		var counts = this.outbox.counts();
		model.addAttribute("counts", counts);
		model.addAttribute("retriable", !this.server.isBlank()
				&& (counts.containsKey(OutboxState.PENDING) || counts.containsKey(OutboxState.FAILED)));
		model.addAttribute("mails",
				AskedPage.of(Math.max(page, 1) - 1, PAGE_SIZE, (asked) -> this.outbox.all(state, asked)));
		return "notifications/outbox";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		var mail = this.outbox.byId(id);
		model.addAttribute("mail", mail);
		model.addAttribute("text", this.outbox.text(mail));
		return "notifications/outbox-mail";
	}

	@PostMapping("/{id}/retry")
	String retry(@PathVariable UUID id, RedirectAttributes next) {
		this.outbox.retry(id);
		next.addFlashAttribute("done", "notifications.outbox.retried");
		return "redirect:/outbox/{id}";
	}

	@PostMapping("/retry")
	@Asks(value = "notifications.outbox.retry-all.confirm", tried = false)
	String retryAll(RedirectAttributes next) {
		this.outbox.retryAll();
		next.addFlashAttribute("done", "notifications.outbox.all-retried");
		return "redirect:/outbox";
	}

}
