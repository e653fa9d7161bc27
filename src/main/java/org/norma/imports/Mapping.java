package org.norma.imports;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How to understand the rows of a file.
 *
 * @param knowledge what is known about the source beside its columns
 * @param source name of the source, the same for every snapshot of it
 * @param complete whether a file is the whole of the source
 * @param charset character set of the file, blank to find out
 * @param fields where the fields come from
 * @param headerRow line of a table that names its columns, 0 to find out
 * @param wrongCells what becomes of a cell that cannot be read
 */
public record Mapping(Knowledge knowledge, String source, boolean complete, String charset, List<FieldMapping> fields,
		int headerRow, WrongCells wrongCells) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	public Mapping {
		fields = List.copyOf(fields);
		wrongCells = (wrongCells != null) ? wrongCells : WrongCells.BY_FIELD;
	}

	Mapping(Knowledge knowledge, String source, boolean complete, String charset, List<FieldMapping> fields) {
		this(knowledge, source, complete, charset, fields, 0, WrongCells.BY_FIELD);
	}

	/** The same file with other columns. */
	Mapping with(List<FieldMapping> columns) {
		return new Mapping(this.knowledge, this.source, this.complete, this.charset, columns, this.headerRow,
				this.wrongCells);
	}

	/** The same columns for a file of another source, character set and header. */
	Mapping from(String otherSource, String otherCharset, int otherHeader, WrongCells choice) {
		return new Mapping(this.knowledge, otherSource, this.complete, otherCharset, this.fields, otherHeader, choice);
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

	/**
	 * Whether the field comes from a column or a constant; without a number nothing does.
	 */
	public boolean uses(Field field) {
		return field == Field.DESIGNATION || !column(field).isEmpty() || !constant(field).isEmpty();
	}

	/** Columns of the file from which no field is taken. */
	public SortedSet<String> unused(SortedSet<String> columns) {
		var unused = new TreeSet<>(columns);
		unused.removeIf(
				(column) -> this.fields.stream().map(FieldMapping::column).anyMatch((used) -> reads(used, column)));
		return unused;
	}

	/**
	 * A path such as {@code title.en} or {@code relation[type=amends].target} reads its
	 * first column.
	 */
	private static boolean reads(String used, String column) {
		return used.equals(column) || used.startsWith(column + ".") || used.startsWith(column + "[");
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
