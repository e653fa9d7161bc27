package org.norma.imports;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * How to understand the rows of a file.
 *
 * @param knowledge what is known about the source beside its columns
 * @param source name of the source, the same for every snapshot of it
 * @param complete whether a file is the whole of the source
 * @param charset character set of the file, blank to find out
 * @param fields where the fields come from
 */
public record Mapping(Knowledge knowledge, String source, boolean complete, String charset, List<FieldMapping> fields) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public Mapping {
		fields = List.copyOf(fields);
	}

	static Mapping fromJson(String json) {
		return JSON.readValue(json, Mapping.class);
	}

	String toJson() {
		return JSON.writeValueAsString(this);
	}

	/** The column of a field; blank when it has none. */
	public String column(Field field) {
		return this.fields.stream()
			.filter((each) -> each.field() == field)
			.map(FieldMapping::column)
			.findFirst()
			.orElse("");
	}

	/** The constant of a field; blank when it has none. */
	public String constant(Field field) {
		return this.fields.stream()
			.filter((each) -> each.field() == field)
			.map(FieldMapping::constant)
			.findFirst()
			.orElse("");
	}

}
