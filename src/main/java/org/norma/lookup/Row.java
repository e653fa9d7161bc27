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

/**
 * What the index keeps of an edition to show it without asking the database.
 *
 * @param derived whether its end follows from the edition that replaces it, because no
 * source gives one
 */
record Row(String number, String slug, Map<String, String> titles, String level, String binding, String kind,
		@Nullable String published, @Nullable String from, @Nullable String until, boolean derived,
		@Nullable String withdrawn, @Nullable UUID issuer, List<String> ics, List<String> ccs, @Nullable String region,
		Timeline time, @Nullable List<Name> former, @Nullable List<String> clauses) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Row of(Edition edition) {
		var dates = edition.dates();
		var validity = edition.validity();
		var last = edition.bindingOn(LocalDate.MAX);
		return new Row(edition.designation(), edition.slug(), edition.titles().byLanguage(), edition.level(),
				last.whole().name(), edition.kind().name(), text(dates.published()), text(dates.inForceFrom()),
				text(validity.until()), validity.isEndDerived(), text(withdrawn(validity)),
				edition.issuerId().orElse(null), edition.ics(), edition.ccs(), edition.region().orElse(null),
				Timeline.of(validity), former(edition), kept(last.clauses()));
	}

	/** Most have had one name. */
	private static @Nullable List<Name> former(Edition edition) {
		return kept(Stretch.of(edition)
			.stream()
			.map((one) -> new Name((int) one.until().toEpochDay(), one.name().designation(),
					one.name().titles().byLanguage(), one.name().level(), one.effect().whole().name(),
					kept(one.effect().clauses())))
			.toList());
	}

	/** Most have none, and keep nothing of it. */
	private static <T> @Nullable List<T> kept(List<T> values) {
		return values.isEmpty() ? null : values;
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
				this.from, this.until, this.derived, this.withdrawn, this.issuer, this.ics, this.ccs, this.region,
				this.time, this.former, name.clauses());
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
	 * A former name, or what bound before.
	 *
	 * @param until first day on which it is otherwise, in days since 1970
	 * @param clauses clauses that bound while the text as a whole did not
	 */
	record Name(int until, String number, Map<String, String> titles, String level, String binding,
			@Nullable List<String> clauses) {
	}

}
