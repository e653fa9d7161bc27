package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what facts do to clauses beside the edition, as the view {@code clause_effects}
 * writes it.
 */
@Converter
public class ClauseEffectsConverter implements AttributeConverter<List<ClauseEffect>, String> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<Kept>> LIST = new TypeReference<>() {
	};

	@Override
	public String convertToDatabaseColumn(@Nullable List<ClauseEffect> effects) {
		return (effects == null || effects.isEmpty()) ? ""
				: JSON.writeValueAsString(effects.stream().map(Kept::of).toList());
	}

	@Override
	public List<ClauseEffect> convertToEntityAttribute(@Nullable String column) {
		return (column == null || column.isEmpty()) ? List.of()
				: JSON.readValue(column, LIST).stream().map(Kept::effect).toList();
	}

	private record Kept(boolean binds, List<String> clauses, @Nullable String from, @Nullable String basis) {

		static Kept of(ClauseEffect one) {
			var from = one.from();
			return new Kept(one.binds(), one.clauses(), (from != null) ? from.toString() : null, one.basis());
		}

		ClauseEffect effect() {
			return new ClauseEffect(this.binds, this.clauses,
					Optional.ofNullable(this.from).map(LocalDate::parse).orElse(null), this.basis);
		}

	}

}
