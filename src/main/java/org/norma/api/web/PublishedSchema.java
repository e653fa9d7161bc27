package org.norma.api.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says in the published description what the records say in Java: every field is there,
 * and which may be null; and that whatever is refused is a problem (RFC 9457).
 */
class PublishedSchema implements OpenApiCustomizer {

	private static final String PROBLEM = "Problem";

	private static final String PROBLEM_TYPE = "application/problem+json";

	private static final Map<String, Class<?>> RECORDS = Stream
		.of(StandardsPage.class, StandardItem.class, StandardDetail.class, StandardDetail.Other.class,
				StandardDetail.Relation.class, StandardDetail.File.class, StandardDetail.Former.class)
		.collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

	private static final Map<String, String> REFUSALS = Map.of("400", "A parameter cannot be read", "404",
			"There is no such standard; numbers that come near are named", "406", "Only JSON is answered", "429",
			"Asked too often; Retry-After says when to ask again");

	@Override
	public void customise(OpenAPI description) {
		var components = description.getComponents();
		RECORDS.forEach((name, type) -> describe(Objects.requireNonNull(components.getSchemas().get(name)), type));
		components.addSchemas(PROBLEM, problem());
		description.getPaths()
			.forEach((path, item) -> item.readOperations().forEach((operation) -> refusals(operation, path)));
	}

	private static void describe(Schema<?> schema, Class<?> type) {
		schema.setRequired(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
		for (var component : type.getRecordComponents()) {
			if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				schema.getProperties().computeIfPresent(component.getName(), (name, property) -> orNull(property));
			}
		}
	}

	private static Schema<?> orNull(Schema<?> property) {
		if (property.getTypes() == null) {
			return new Schema<>().anyOf(List.of(property, typed(new Schema<>(), "null")));
		}
		var types = new LinkedHashSet<String>(property.getTypes());
		types.add("null");
		property.setTypes(types);
		return property;
	}

	private static Schema<?> problem() {
		var schema = new ObjectSchema().description("A problem detail (RFC 9457)")
			.addProperty("type", typed(new StringSchema(), "string").format("uri-reference"))
			.addProperty("title", typed(new StringSchema(), "string").description("Name of the status"))
			.addProperty("status", typed(new IntegerSchema(), "integer").format("int32"))
			.addProperty("detail",
					typed(new StringSchema(), "string").description("What is wrong, in the language of the request"))
			.addProperty("instance", typed(new StringSchema(), "string").format("uri-reference"))
			.addProperty("near", typed(new ArraySchema().items(typed(new StringSchema(), "string")), "array")
				.description("Numbers that come near the one that was not found"));
		schema.setRequired(List.of("title", "status", "detail"));
		return typed(schema, "object");
	}

	/** Version 3.1 of the description knows types only as a set. */
	private static Schema<?> typed(Schema<?> schema, String type) {
		schema.setTypes(Set.of(type));
		return schema;
	}

	private static void refusals(Operation operation, String path) {
		var responses = operation.getResponses();
		REFUSALS.forEach((code, meaning) -> {
			if (!code.equals("404") || path.contains("{")) {
				responses.addApiResponse(code,
						new ApiResponse().description(meaning)
							.content(new Content().addMediaType(PROBLEM_TYPE,
									new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
			}
		});
	}

}
