package org.norma.lookup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;

import org.norma.catalogue.Edition;
import org.norma.catalogue.FormerNumber;
import org.norma.designations.Designation;

/**
 * What the index holds of an edition.
 *
 * @param fields takes one value after the other
 */
record EditionDocument(BiConsumer<Field, Object> fields) {

	static void write(Edition edition, BiConsumer<Field, Object> fields) {
		new EditionDocument(fields).write(edition);
	}

	private void write(Edition edition) {
		var number = Designation.parse(edition.designation());
		put(Field.SERIES, NumberTerms.series(number));
		put(Field.NUMBER_ORDER, NumberTerms.order(edition.designation()));
		number(number);
		titles(edition.titles().byLanguage());
		edition.formerly().forEach((before) -> former(before, edition));
		var stretches = Stretch.of(edition);
		stretches.stream()
			.filter((before) -> before.changesMoreThanLevel(edition))
			.forEach((before) -> put(Field.FORMER, FormerNames.write(before)));
		putAll(Field.LEVEL_OF_DAYS, LevelsOfDays.of(stretches, edition.level()));
		facets(edition);
		time(Timeline.of(edition.validity()));
		put(Field.ROW, Row.of(edition).write());
	}

	/** It is found by what it was called before as well. */
	private void former(FormerNumber before, Edition edition) {
		number(before.number());
		if (!before.titles().equals(edition.titles())) {
			titles(before.titles().byLanguage());
		}
	}

	private void number(Designation number) {
		put(Field.NUMBER_KEY, number.key());
		number.adopted().ifPresent((adopted) -> put(Field.NUMBER_KEY, adopted.key()));
		put(Field.SERIES_KEY, number.series().key());
		number.adopted().ifPresent((adopted) -> put(Field.SERIES_KEY, adopted.series().key()));
		number.jointNames().forEach((name) -> {
			put(Field.NUMBER_KEY, name.key());
			put(Field.SERIES_KEY, name.series().key());
		});
		putAll(Field.NUMBER_PART, NumberTerms.parts(number.format()));
		putAll(Field.NUMBER_COMPACT, NumberTerms.compacts(number.format()));
		putAll(Field.SERIES_COMPACT, NumberTerms.seriesCompacts(number));
	}

	private void titles(Map<String, String> titles) {
		titles.forEach((language, title) -> {
			put(Field.titleIn(language), title);
			put(Field.WORDS, title);
			putAll(Field.TITLE_HEAD, TitleHeads.of(language, title));
			put(Field.TITLE_WHOLE, TitleHeads.whole(language, title));
		});
	}

	private void facets(Edition edition) {
		put(Field.LEVEL, edition.level());
		edition.bindingOn(LocalDate.MAX).values().forEach((binding) -> put(Field.BINDING, binding.name()));
		put(Field.KIND, edition.kind().name());
		edition.issuerId().ifPresent((issuer) -> put(Field.ISSUER, issuer.toString()));
		putAll(Field.ICS, Codes.paths(edition.ics(), Codes::ics));
		putAll(Field.CCS, Codes.paths(edition.ccs(), Codes::letter));
		putAll(Field.SECTOR, Codes.paths(edition.sectors(), Codes::letter));
		edition.region().ifPresent((region) -> putAll(Field.REGION, Codes.region(region)));
		var published = edition.dates().published();
		if (published != null) {
			put(Field.YEAR, Integer.toString(published.start().getYear()));
			put(Field.PUBLISHED, (int) published.start().toEpochDay());
		}
	}

	private void time(Timeline time) {
		put(Field.KNOWN_FROM, time.knownFrom());
		put(Field.STARTS_ON, time.startsOn());
		put(Field.ENDS_ON, time.endsOn());
		put(Field.TIME, time.packed());
		time.lapses().forEach((lapse) -> put(Field.LAPSES, lapse));
		put(Field.RUNNING, time.running().name());
		put(Field.ENDED, time.ended().name());
	}

	private void putAll(Field field, Collection<String> values) {
		values.forEach((value) -> put(field, value));
	}

	private void put(Field field, Object value) {
		this.fields.accept(field, value);
	}

}
