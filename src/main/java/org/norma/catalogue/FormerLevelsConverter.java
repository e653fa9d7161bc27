package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the former levels of an edition as {@link EditionsOfLevel} writes them. */
@Converter
public class FormerLevelsConverter implements AttributeConverter<List<FormerLevel>, String> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<Kept>> LIST = new TypeReference<>() {
	};

	@Override
	public String convertToDatabaseColumn(@Nullable List<FormerLevel> former) {
		return (former == null || former.isEmpty()) ? "" : JSON
			.writeValueAsString(former.stream().map((one) -> new Kept(one.until().toString(), one.level())).toList());
	}

	@Override
	public List<FormerLevel> convertToEntityAttribute(@Nullable String column) {
		return (column == null || column.isEmpty()) ? List.of()
				: JSON.readValue(column, LIST)
					.stream()
					.map((one) -> new FormerLevel(LocalDate.parse(one.until()), one.level()))
					.toList();
	}

	private record Kept(String until, String level) {
	}

}
