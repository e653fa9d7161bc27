package org.norma.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.norma.shared.NotFound;
import org.norma.shared.web.SitemapSource.Part;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a table of a module, in the order of an indexed column, cut into parts: no
 * part is read as a whole to find where the next one begins.
 */
public final class SitemapRows {

	/** Smaller than it may be: rows may be added between two readings. */
	private static final int SIZE = 40_000;

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final JdbcClient jdbc;

	private final String rows;

	private final String column;

	private final String type;

	private final int size;

	/**
	 * @param rows the table with the condition under which a row is public:
	 * {@code need where state <> 'UNCONFIRMED'}; it ends with a condition
	 * @param type type of the column in the database
	 */
	public SitemapRows(JdbcClient jdbc, String rows, String column, String type) {
		this(jdbc, rows, column, type, SIZE);
	}

	SitemapRows(JdbcClient jdbc, String rows, String column, String type, int size) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.column = column;
		this.type = type;
		this.size = size;
	}

	/**
	 * Where the parts begin.
	 * @param values what the condition names
	 */
	public List<Part> parts(Map<String, ?> values) {
		var beginnings = this.jdbc
			.sql("""
					with recursive part (begins) as (
						(select {column} from {rows} order by {column} limit 1)
						union all
						select (select {column} from {rows} and {column} > part.begins order by {column} offset :size limit 1)
						from part where part.begins is not null
					)
					select cast(begins as text) from part where begins is not null
					"""
				.replace("{column}", this.column)
				.replace("{rows}", this.rows))
			.params(values)
			.param("size", this.size - 1)
			.query(String.class)
			.list();
		var parts = new ArrayList<Part>();
		for (int at = 0; at < beginnings.size(); at++) {
			parts.add(new Part(beginnings.get(at), (at + 1 < beginnings.size()) ? beginnings.get(at + 1) : ""));
		}
		return parts;
	}

	/**
	 * What stands in the column in a part.
	 * @throws NotFound where no part begins or ends so
	 */
	public List<String> of(Part part, Map<String, ?> values) {
		if (this.type.equals("uuid") && !(isId(part.from()) && isId(part.before()))) {
			throw new NotFound("shared.error.404");
		}
		return this.jdbc.sql("""
				select cast({column} as text) from {rows}
					and (:from = '' or {column} >= cast(nullif(:from, '') as {type}))
					and (:before = '' or {column} < cast(nullif(:before, '') as {type}))
				order by {column} limit :most
				""".replace("{column}", this.column).replace("{rows}", this.rows).replace("{type}", this.type))
			.params(values)
			.param("from", part.from())
			.param("before", part.before())
			.param("most", SitemapSource.MOST)
			.query(String.class)
			.list();
	}

	private static boolean isId(String text) {
		return text.isEmpty() || ID.matcher(text).matches();
	}

}
