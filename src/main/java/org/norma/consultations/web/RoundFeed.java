package org.norma.consultations.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.consultations.OpenRound;
import org.norma.shared.export.AtomEntry;
import org.norma.shared.export.AtomFeed;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Open rounds as a feed. */
@Component
class RoundFeed {

	private final MessageSource messages;

	private final Clock clock;

	RoundFeed(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The feed of the rounds that run.
	 * @param level the level to which they are narrowed, {@code null} for all
	 */
	AtomFeed of(List<OpenRound> rounds, @Nullable String level, Locale locale) {
		var narrowed = (level != null && !level.isBlank()) ? "?level=" + level : "";
		return new AtomFeed("/consultations.atom" + narrowed,
				this.messages.getMessage("consultations.title", null, locale), "/consultations" + narrowed,
				rounds.stream()
					.sorted(Comparator.comparing((OpenRound each) -> each.round().openedOn()).reversed())
					.map((each) -> entry(each, locale))
					.toList());
	}

	private AtomEntry entry(OpenRound each, Locale locale) {
		var round = each.round();
		var title = each.project().title();
		return new AtomEntry(round.id().value(), each.project().code() + " " + title.in(locale),
				title.languageIn(locale), round.openedOn().atStartOfDay(this.clock.getZone()).toInstant(), "Norma",
				round.href(), this.messages.getMessage("consultations.round.period", null, locale) + ": "
						+ round.openedOn() + " – " + round.closesOn(),
				null);
	}

}
