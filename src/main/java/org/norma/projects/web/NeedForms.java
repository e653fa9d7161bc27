package org.norma.projects.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelDirectory;
import org.norma.projects.StatedNeeds.StatedNeed;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a stated need brings into the form of a proposal. */
@Component
class NeedForms {

	private final MessageSource messages;

	private final LevelDirectory levels;

	NeedForms(MessageSource messages, LevelDirectory levels) {
		this.levels = levels;
		this.messages = messages;
	}

	/** The number of a standard from outside, where what was written is one. */
	Optional<String> adopts(StatedNeed need) {
		return Optional.ofNullable(need.internationalStandard())
			.flatMap(Designation::tryParse)
			.filter((number) -> !this.levels.isOwn(number.prefix()) && !number.family().isPlan())
			.map(Designation::format);
	}

	/** Why it is needed, and all else that was said. */
	String justification(StatedNeed need, Locale locale) {
		var known = adopts(need).isPresent() ? null : need.internationalStandard();
		return Stream
			.of(Optional.of(need.why()), line("evidence", need.evidence(), locale),
					line("products", need.products(), locale), line("sector", need.sector(), locale),
					line("international", known, locale))
			.flatMap(Optional::stream)
			.collect(Collectors.joining("\n\n"));
	}

	private Optional<String> line(String what, @Nullable String said, Locale locale) {
		return Optional.ofNullable(said)
			.map((text) -> this.messages.getMessage("projects.form.need." + what, new Object[] { text }, locale));
	}

}
