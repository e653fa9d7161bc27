package org.norma.lookup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.Validity;
import tools.jackson.databind.json.JsonMapper;

/** What the index keeps of an edition to show it without asking the database. */
record Row(String number, String slug, Map<String, String> titles, String level, String binding, String kind,
		@Nullable String published, @Nullable String from, @Nullable String until, @Nullable String withdrawn,
		@Nullable UUID issuer, List<String> ics, List<String> ccs, @Nullable String region, Timeline time,
		@Nullable List<Name> former) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Row of(Edition edition) {
		var dates = edition.dates();
		var validity = edition.validity();
		return new Row(edition.designation(), edition.slug(), edition.titles().byLanguage(), edition.level(),
				edition.binding().name(), edition.kind().name(), text(dates.published()), text(dates.inForceFrom()),
				text(validity.until()), text(withdrawn(validity)), edition.issuerId().orElse(null), edition.ics(),
				edition.ccs(), edition.region().orElse(null), Timeline.of(validity), former(edition));
	}

	/** Most have had one name. */
	private static @Nullable List<Name> former(Edition edition) {
		return edition.formerly().isEmpty() ? null
				: edition.formerly()
					.stream()
					.map((one) -> new Name((int) one.until().toEpochDay(), one.number().format(),
							one.titles().byLanguage(), one.level(), one.binding().name()))
					.toList();
	}

	/** The same, called as it was on a day. */
	Row on(LocalDate day) {
		return Stream.ofNullable(this.former)
			.flatMap(List::stream)
			.filter((one) -> day.toEpochDay() < one.until())
			.min(Comparator.comparingInt(Name::until))
			.map(this::called)
			.orElse(this);
	}

	private Row called(Name name) {
		return new Row(name.number(), this.slug, name.titles(), name.level(), name.binding(), this.kind, this.published,
				this.from, this.until, this.withdrawn, this.issuer, this.ics, this.ccs, this.region, this.time,
				this.former);
	}

	/** The first day on which it was superseded, as stated or derived. */
	private static @Nullable PartialDate withdrawn(Validity validity) {
		return validity.isEndDerived() ? validity.replacedFrom() : validity.dates().withdrawn();
	}

	private static @Nullable String text(@Nullable PartialDate date) {
		return Optional.ofNullable(date).map(Objects::toString).orElse(null);
	}

	String write() {
		return JSON.writeValueAsString(this);
	}

	static Row read(String text) {
		return JSON.readValue(text, Row.class);
	}

	/**
	 * A former name.
	 *
	 * @param until first day on which it is called otherwise, in days since 1970
	 */
	record Name(int until, String number, Map<String, String> titles, String level, String binding) {
	}

}
