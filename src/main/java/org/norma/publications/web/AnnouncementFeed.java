package org.norma.publications.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.norma.shared.export.AtomEntry;
import org.norma.shared.export.AtomFeed;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Announcements as a feed. */
@Component
class AnnouncementFeed {

	private final MessageSource messages;

	private final Clock clock;

	AnnouncementFeed(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	AtomFeed of(List<AnnouncementView> announcements, Locale locale) {
		return new AtomFeed("/announcements.atom", message("publications.announcements", locale), "/announcements",
				announcements.stream().map((each) -> entry(each, locale)).toList());
	}

	private AtomEntry entry(AnnouncementView view, Locale locale) {
		var announcement = view.announcement();
		var title = message(view.nameKey(), locale, view.nameArguments(locale)) + ": "
				+ message("publications.kind." + announcement.kind(), locale);
		var author = (view.authority() != null) ? view.authority().names().in(locale) : "Norma";
		return new AtomEntry(announcement.id(), title, null,
				announcement.on().atStartOfDay(this.clock.getZone()).toInstant(), author, announcement.href(),
				view.lines()
					.stream()
					.map((line) -> line.edition().designation() + " " + line.edition().titles().in(locale))
					.collect(Collectors.joining("; ")),
				null);
	}

	private String message(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
