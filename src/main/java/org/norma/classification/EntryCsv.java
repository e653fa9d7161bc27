package org.norma.classification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.norma.shared.RefusedLine;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

/**
 * Reads classes from a table with a head: {@code code}, {@code parent},
 * {@code name_<language>} or {@code name}, and where wanted {@code scope_<language>},
 * {@code edition}, {@code valid_from}, {@code valid_to}. Other columns are passed over.
 */
class EntryCsv {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setIgnoreEmptyLines(true)
		.setLenientEof(false)
		.setTrailingData(false)
		.get();

	private static final Set<String> TOP = Set.of("", "-", "-1", "0");

	private static final int LONGEST_CODE = 40;

	EntryLine.Read read(byte[] file, String language) {
		var read = new EntryLine.Read(new ArrayList<>(), new ArrayList<>());
		try (var csv = CSVParser.parse(text(file), FORMAT)) {
			var rows = csv.iterator();
			var head = new EntryCsvHead(rows.hasNext() ? rows.next().toList() : List.of(), language);
			while (rows.hasNext()) {
				readRow(head, rows.next(), csv.getCurrentLineNumber(), read);
			}
			return read;
		}
		catch (IOException | UncheckedIOException ex) {
			throw new RuleBroken("classification.csv-malformed", read.lines().size() + 2);
		}
	}

	private static String text(byte[] file) {
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\0", "");
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new RuleBroken("classification.csv-not-utf8");
		}
	}

	private static void readRow(EntryCsvHead head, CSVRecord row, long line, EntryLine.Read read) {
		var code = head.code(row);
		if (code.isEmpty() || code.length() > LONGEST_CODE || code.chars().anyMatch(Character::isISOControl)) {
			read.refused().add(RefusedLine.of(line, "code", code, "classification.refused.code", LONGEST_CODE));
			return;
		}
		var names = head.names(row);
		if (names.isEmpty()) {
			read.refused().add(RefusedLine.of(line, "name", "", "classification.refused.no-name", code));
			return;
		}
		try {
			read.lines().add(line(head, row, line, code, names));
		}
		catch (DateTimeParseException ex) {
			read.refused()
				.add(RefusedLine.of(line, "valid_from, valid_to", ex.getParsedString(), "classification.refused.date"));
		}
	}

	private static EntryLine line(EntryCsvHead head, CSVRecord row, long line, String code, Texts names) {
		var parent = head.parent(row);
		var edition = head.value(row, "edition");
		return new EntryLine(line, code, TOP.contains(parent) ? null : parent, edition.isEmpty() ? null : edition,
				names, head.scope(row), null, date(head.value(row, "valid_from")), date(head.value(row, "valid_to")));
	}

	private static @Nullable LocalDate date(String value) {
		return value.isEmpty() ? null : LocalDate.parse(value);
	}

}
