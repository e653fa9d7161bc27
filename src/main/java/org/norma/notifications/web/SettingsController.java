package org.norma.notifications.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.notifications.Inbox;
import org.norma.notifications.MailChoice;
import org.norma.notifications.NotificationSettings;
import org.norma.notifications.SettingsService;
import org.norma.shared.web.Asks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;

/** How the signed-in person wants to be told. */
@Controller
@RequestMapping("/inbox/settings")
@RolesAllowed({ "ADMINISTRATOR", "OFFICIAL", "DRAFTER", "EXPERT", "ENTERPRISE", "AUDITOR" })
class SettingsController {

	private static final String PAGE = "notifications/settings";

	private static final String BACK = "redirect:/inbox/settings";

	private final SettingsService settings;

	private final Inbox inbox;

	SettingsController(SettingsService settings, Inbox inbox) {
		this.settings = settings;
		this.inbox = inbox;
	}

	@ModelAttribute("settings")
	NotificationSettings settings() {
		return this.settings.of(Me.person());
	}

	@ModelAttribute("unread")
	long unread() {
		return this.inbox.unread(Me.account());
	}

	@ModelAttribute("choices")
	MailChoice[] choices() {
		return MailChoice.values();
	}

	@GetMapping
	String page(@ModelAttribute("settings") NotificationSettings now, Model model) {
		model.addAttribute("form", SettingsForm.of(now.mail()));
		return PAGE;
	}

	@PostMapping
	String choose(@Valid @ModelAttribute("form") SettingsForm form, BindingResult errors, RedirectAttributes next) {
		if (!accepted(errors, () -> this.settings.choose(Me.person(), form.choice()))) {
			return PAGE;
		}
		next.addFlashAttribute("done", "notifications.settings.saved");
		return BACK;
	}

	@PostMapping("/calendar")
	@Asks(value = "notifications.calendar.renew.confirm", tried = false)
	String renewCalendar(RedirectAttributes next) {
		next.addFlashAttribute("address", this.settings.renewCalendar(Me.person()));
		next.addFlashAttribute("done", "notifications.calendar.opened");
		return BACK;
	}

	@PostMapping("/calendar/close")
	@Asks(value = "notifications.calendar.close.confirm", tried = false)
	String closeCalendar(RedirectAttributes next) {
		this.settings.closeCalendar(Me.person());
		next.addFlashAttribute("done", "notifications.calendar.closed");
		return BACK;
	}

}
