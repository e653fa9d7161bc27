package org.norma.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.StagedEdition;
import org.norma.designations.Designation;
import org.norma.hierarchy.Conventions;
import org.norma.hierarchy.Binding;
import org.norma.shared.Refusal;

/** Understands rows through a mapping. */
final class Interpreter {

	private static final Pattern ICS = Pattern.compile("\\d{2}(\\.\\d{3}(\\.\\d{2})?)?");

	private static final Pattern LEVEL = Pattern.compile("[a-z][a-z-]*(\\.[A-Za-z0-9-]+)*");

	static final int DRAFT_BELOW = 6060;

	private final Mapping mapping;

	private final LocalDate asOf;

	private final Levels levels;

	private final Conventions conventions;

	private final StatusWords words;

	Interpreter(Mapping mapping, LocalDate asOf, Levels levels, Conventions conventions, StatusWords words) {
		this.conventions = conventions;
		this.words = words;
		this.mapping = mapping;
		this.asOf = asOf;
		this.levels = levels;
	}

	/** Whether all that is read of a row are the columns that the mapping names. */
	boolean readsByColumns() {
		return this.mapping.knowledge() == Knowledge.NONE;
	}

	/**
	 * What a row states.
	 * @throws RowRefused when it cannot come in
	 */
	StagedEdition read(Row row, Remarks remarks) {
		var values = Values.of(row, this.mapping);
		TextLengths.check(values, this.mapping.wrongCells(), remarks);
		var stated = new TreeMap<>(values.stated());
		this.mapping.knowledge().refine(row, values, remarks);
		values.stated().forEach(stated::putIfAbsent);
		var successor = this.words.read(values.first(Field.STATUS)).by();
		if (!successor.isEmpty() && !values.has(Field.REPLACED_BY)) {
			values.set(Field.REPLACED_BY, successor);
		}
		var number = number(values, remarks);
		ClauseColumns.check(number, values, remarks);
		var relations = new RelationReading(number, values, remarks).read();
		return new StagedEdition(row.line(),
				values.first(Field.DESIGNATION).replaceAll("[-\u2010-\u2015]+", "-").equals(number.format()),
				data(number, values, new TitleReading(row, this.mapping, values), remarks), issuer(values),
				first(values, Field.COMMITTEE), first(values, Field.SOURCE_ID), relations, stated);
	}

	private static Designation number(Values values, Remarks remarks) {
		var text = values.first(Field.DESIGNATION);
		if (text.isEmpty()) {
			throw new RowRefused(Field.DESIGNATION, "", "imports.row.no-number");
		}
		var number = Numbers.read(text);
		if (number.isOpaque()) {
			remarks.warn(Field.DESIGNATION, text, "imports.warning.number-opaque", text);
		}
		return number;
	}

	private EditionData data(Designation number, Values values, TitleReading texts, Remarks remarks) {
		var titles = texts.titles();
		if (titles.isEmpty()) {
			throw new RowRefused(Field.TITLE_EN, "", "imports.row.no-title", number.format());
		}
		var level = level(number, values, remarks);
		var binding = binding(values, level, remarks);
		var stage = stage(values, remarks);
		var dates = dates(number, values, remarks, stage);
		return new EditionData(number, titles, level.code(), binding,
				(binding != level.binding()) ? "As stated by " + this.mapping.source() : null,
				first(values, Field.DOCUMENT_TYPE), first(values, Field.EDITION_NUMBER), stage, dates, null, null, null,
				ics(values, remarks), values.all(Field.CCS), values.all(Field.SECTORS), region(number, values),
				texts.summaries(), first(values, Field.URL));
	}

	private EditionDates dates(Designation number, Values values, Remarks remarks, @Nullable Integer stage) {
		var reading = new DateReading(values, remarks, this.asOf, this.mapping.wrongCells(), this.words);
		var dates = reading.read();
		boolean draft = stage != null && stage < DRAFT_BELOW;
		reading.compare(dates, dates.on(this.asOf, draft));
		var published = dates.published();
		if (number.supplements().isEmpty() && published != null && number.year().isPresent()
				&& number.year().getAsInt() != published.start().getYear()) {
			remarks.warn(Field.PUBLISHED, published.toString(), "imports.warning.year-differs", number.format(),
					published);
		}
		return dates;
	}

	private Levels.Found level(Designation number, Values values, Remarks remarks) {
		var named = values.first(Field.LEVEL);
		try {
			if (LEVEL.matcher(named).matches()) {
				return this.levels.named(named, number);
			}
		}
		catch (Refusal ex) {
			wrong(Field.LEVEL, named, remarks, ex.key(), ex.arguments());
			return byNumber(number);
		}
		if (!named.isEmpty()) {
			wrong(Field.LEVEL, named, remarks, "imports.row.level-unknown", named);
		}
		return byNumber(number);
	}

	private Levels.Found byNumber(Designation number) {
		return this.levels.of(number).orElseThrow(() -> withoutLevel(number, PublisherLevels.of(number)));
	}

	/** A level is asked for only where the number is not merely broken. */
	private static RowRefused withoutLevel(Designation number, String publisher) {
		return publisher.isEmpty()
				? new RowRefused(Field.DESIGNATION, number.format(), "imports.row.number-broken", number.format())
				: new RowRefused(Field.LEVEL, number.format(), "imports.row.no-level", number.format(), publisher);
	}

	/**
	 * A wrong cell without which the row would be another: it is left out only if that
	 * was chosen.
	 */
	private void wrong(Field field, String value, Remarks remarks, String key, Object... arguments) {
		if (this.mapping.wrongCells() != WrongCells.DROP) {
			throw new RowRefused(field, value, key, arguments);
		}
		remarks.warn(field, value, key, arguments);
	}

	/** A wrong cell that can be left out: it refuses the row only if that was chosen. */
	private void leaveOut(Field field, String value, Remarks remarks, String key) {
		if (this.mapping.wrongCells() == WrongCells.REFUSE) {
			throw new RowRefused(field, value, key, value);
		}
		remarks.warn(field, value, key, value);
	}

	private Binding binding(Values values, Levels.Found level, Remarks remarks) {
		var word = values.first(Field.BINDING);
		var said = Words.binding(word, level.binding());
		if (!word.isEmpty() && said.isEmpty()) {
			leaveOut(Field.BINDING, word, remarks, "imports.warning.binding-unknown");
		}
		if (said.filter(Binding.MANDATORY::equals).isPresent() && level.binding() != Binding.MANDATORY) {
			remarks.warn(Field.BINDING, word, "imports.warning.binding-against-level", word,
					values.first(Field.DESIGNATION));
		}
		return said.orElse(level.binding());
	}

	private @Nullable Integer stage(Values values, Remarks remarks) {
		var digits = values.first(Field.STAGE).replaceAll("\\D", "");
		if (digits.length() == 4) {
			return Integer.valueOf(digits);
		}
		if (values.has(Field.STAGE)) {
			leaveOut(Field.STAGE, values.first(Field.STAGE), remarks, "imports.warning.no-stage");
		}
		return null;
	}

	private List<String> ics(Values values, Remarks remarks) {
		values.all(Field.ICS)
			.stream()
			.filter((code) -> !ICS.matcher(code).matches())
			.forEach((code) -> leaveOut(Field.ICS, code, remarks, "imports.warning.no-ics"));
		return values.all(Field.ICS).stream().filter((code) -> ICS.matcher(code).matches()).distinct().toList();
	}

	/**
	 * The code of a region, or a country; the whole own system and the world need no
	 * mark.
	 */
	private @Nullable String region(Designation number, Values values) {
		var region = values.first(Field.REGION);
		if (region.isEmpty()) {
			return number.regionCode().orElse(null);
		}
		return this.conventions.isWhole(region) ? null : this.conventions.region(region);
	}

	/** Of several that issue jointly the first counts. */
	private static @Nullable String issuer(Values values) {
		return values.has(Field.ISSUER) ? values.first(Field.ISSUER).split("、")[0].strip() : null;
	}

	private static @Nullable String first(Values values, Field field) {
		return values.has(field) ? values.first(field) : null;
	}

}
