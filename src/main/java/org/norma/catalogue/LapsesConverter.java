package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps lapses as lines of a text: first day, first day after, status. */
@Converter
public class LapsesConverter implements AttributeConverter<List<Lapse>, String> {

	@Override
	public String convertToDatabaseColumn(@Nullable List<Lapse> lapses) {
		return (lapses == null) ? ""
				: lapses.stream()
					.map((each) -> each.from() + " " + each.until() + " " + each.status() + "\n")
					.collect(Collectors.joining());
	}

	@Override
	public List<Lapse> convertToEntityAttribute(@Nullable String column) {
		return (column == null) ? List.of() : column.lines().map(LapsesConverter::lapse).toList();
	}

	private static Lapse lapse(String line) {
		var parts = line.split(" ");
		return new Lapse(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), Status.valueOf(parts[2]));
	}

}
