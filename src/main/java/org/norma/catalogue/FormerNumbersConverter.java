package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the former names of an edition as the view {@code former_names} writes them. */
@Converter
public class FormerNumbersConverter implements AttributeConverter<List<FormerNumber>, String> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<Kept>> LIST = new TypeReference<>() {
	};

	@Override
	public String convertToDatabaseColumn(@Nullable List<FormerNumber> former) {
		return (former == null || former.isEmpty()) ? ""
				: JSON.writeValueAsString(former.stream().map(Kept::of).toList());
	}

	@Override
	public List<FormerNumber> convertToEntityAttribute(@Nullable String column) {
		return (column == null || column.isEmpty()) ? List.of()
				: JSON.readValue(column, LIST).stream().map(Kept::former).toList();
	}

	private record Kept(String until, String number, Map<String, String> titles, String level, String binding,
			String basis) {

		static Kept of(FormerNumber one) {
			return new Kept(one.until().toString(), one.number().format(), new TreeMap<>(one.titles().byLanguage()),
					one.level(), one.binding().name(), one.basis());
		}

		FormerNumber former() {
			return new FormerNumber(LocalDate.parse(this.until), Designation.parse(this.number), new Texts(this.titles),
					this.level, Binding.valueOf(this.binding), this.basis);
		}

	}

}
