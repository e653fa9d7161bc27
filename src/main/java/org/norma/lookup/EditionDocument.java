package org.norma.lookup;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;

import org.norma.catalogue.Edition;
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
		number(Designation.parse(edition.designation()), edition);
		titles(edition.titles().byLanguage());
		facets(edition);
		time(Timeline.of(edition.validity()));
		put(Field.ROW, Row.of(edition).write());
	}

	private void number(Designation number, Edition edition) {
		put(Field.NUMBER_KEY, edition.key());
		number.adopted().ifPresent((adopted) -> put(Field.NUMBER_KEY, adopted.key()));
		put(Field.SERIES_KEY, number.series().key());
		number.adopted().ifPresent((adopted) -> put(Field.SERIES_KEY, adopted.series().key()));
		number.jointNames().forEach((name) -> {
			put(Field.NUMBER_KEY, name.key());
			put(Field.SERIES_KEY, name.series().key());
		});
		putAll(Field.NUMBER_PART, NumberTerms.parts(edition.designation()));
		putAll(Field.NUMBER_COMPACT, NumberTerms.compacts(edition.designation()));
		putAll(Field.SERIES_COMPACT, NumberTerms.seriesCompacts(number));
		put(Field.SERIES, NumberTerms.series(number));
		put(Field.NUMBER_ORDER, NumberTerms.order(edition.designation()));
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
		put(Field.BINDING, edition.binding().name());
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
