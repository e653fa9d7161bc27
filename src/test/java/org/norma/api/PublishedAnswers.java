package org.norma.api;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds answers against the published description (OpenAPI 3.1, whose schemas are JSON
 * Schema 2020-12): a status, a type or a field that it does not name is a fault.
 */
final class PublishedAnswers {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ObjectNode description;

	PublishedAnswers(String description) {
		this.description = (ObjectNode) JSON.readTree(description);
		this.description.get("components").get("schemas").forEach((schema) -> {
			if (schema.has("properties")) {
				((ObjectNode) schema).put("additionalProperties", false);
			}
		});
	}

	/** What of an answer is not as it was published. */
	List<String> faults(String path, HttpResponse<String> answer) {
		var template = path.replaceFirst("\\?.*", "").equals("/api/v1/standards") ? "/api/v1/standards"
				: "/api/v1/standards/{designation}";
		var responses = this.description.get("paths").get(template).get("get").get("responses");
		var published = responses.get(String.valueOf(answer.statusCode()));
		if (published == null) {
			return List.of("status " + answer.statusCode() + " is not published for " + template);
		}
		var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
		var content = published.get("content").get(type);
		if (content == null) {
			return List.of("type " + type + " is not published for " + answer.statusCode());
		}
		return faults(content.get("schema"), JSON.readTree(answer.body())).toList();
	}

	private Stream<String> faults(JsonNode published, JsonNode body) {
		var whole = JSON.createObjectNode();
		whole.set("components", this.description.get("components"));
		whole.setAll((ObjectNode) published);
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(whole)
			.validate(body, (context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map(Error::toString);
	}

}
