package org.norma.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/**
 * Keeps {@link Texts} as a JSON object in a {@code text} column, so that any tool can
 * read it.
 */
@Converter(autoApply = true)
public class TextsConverter implements AttributeConverter<Texts, String> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {
	};

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable Texts texts) {
		return (texts != null) ? JSON.writeValueAsString(new java.util.TreeMap<>(texts.byLanguage())) : null;
	}

	@Override
	public Texts convertToEntityAttribute(@Nullable String column) {
		return (column != null) ? new Texts(JSON.readValue(column, MAP)) : Texts.empty();
	}

}
