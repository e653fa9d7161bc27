package org.norma.notifications.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import jakarta.annotation.security.PermitAll;
import org.norma.notifications.DeadlineCalendar;
import org.norma.notifications.SettingsService;
import org.norma.notifications.WorkList;
import org.norma.shared.Actor;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The personal calendar, opened by the secret in its address alone. */
@Controller
@PermitAll
class CalendarController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private static final String RETRY_SECONDS = "600";

	private final SettingsService settings;

	private final WorkList work;

	private final DeadlineCalendar calendar;

	CalendarController(SettingsService settings, WorkList work, DeadlineCalendar calendar) {
		this.settings = settings;
		this.work = work;
		this.calendar = calendar;
	}

	@GetMapping("/calendar/{token}.ics")
	ResponseEntity<String> calendar(@PathVariable String token) {
		return this.settings.personOf(token).map(this::of).orElseGet(() -> ResponseEntity.notFound().build());
	}

	/**
	 * Half a calendar would make programs delete the other half: they are told to wait.
	 */
	private ResponseEntity<String> of(Actor person) {
		var language = Objects.requireNonNullElse(person.language(), Locale.ENGLISH);
		var all = this.work.of(person, language);
		if (!all.missing().isEmpty()) {
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
				.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
				.build();
		}
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header("X-Robots-Tag", "noindex")
			.body(this.calendar.of(person, all, language));
	}

}
