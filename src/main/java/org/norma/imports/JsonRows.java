package org.norma.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of JSON Lines, of an array, or of an object that holds the array. */
final class JsonRows {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Set<String> HOLDERS = Set.of("standards", "rows", "data", "items", "results", "records");

	private JsonRows() {
	}

	static RowStream open(BufferedReader text) throws IOException {
		text.mark(LineGuard.LONGEST_LINE + 1);
		var first = new StringBuilder();
		int c = text.read();
		while (c >= 0 && c != '\n' && first.length() < LineGuard.LONGEST_LINE) {
			first.append((char) c);
			c = text.read();
		}
		text.reset();
		return isRow(first.toString()) ? new Lines(text) : new Document(text);
	}

	/**
	 * Whether the first line is a whole object, and not one that holds all the others.
	 */
	private static boolean isRow(String line) {
		if (!line.strip().endsWith("}")) {
			return false;
		}
		try {
			var node = JSON.readTree(line);
			return node.isObject() && HOLDERS.stream().noneMatch((holder) -> node.path(holder).path(0).isObject());
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/** JSON Lines: a damaged line spoils itself only. */
	private static final class Lines implements RowStream {

		private final BufferedReader text;

		private long line;

		Lines(BufferedReader text) {
			this.text = text;
		}

		@Override
		public @Nullable Row next() throws IOException {
			String json;
			do {
				json = this.text.readLine();
				this.line++;
			}
			while (json != null && json.isBlank());
			return (json != null) ? row(json) : null;
		}

		private Row row(String json) {
			try {
				var node = JSON.readTree(json);
				if (node.isObject()) {
					return Row.of(this.line, node);
				}
			}
			catch (JacksonException ex) {
				throw new RowRefused(null, start(json), "imports.row.not-json", ex.getOriginalMessage()).at(this.line);
			}
			throw new RowRefused(null, start(json), "imports.row.not-an-object").at(this.line);
		}

		private static String start(String json) {
			return json.substring(0, Math.min(80, json.length()));
		}

		@Override
		public void close() throws IOException {
			this.text.close();
		}

	}

	/** One document; a row's line is its place in the array. */
	private static final class Document implements RowStream {

		private final JsonParser parser;

		private final Iterator<JsonNode> rows;

		private long number;

		Document(BufferedReader text) {
			this.parser = JSON.createParser(text);
			try {
				findArray();
				this.rows = JSON.readerFor(JsonNode.class).readValues(this.parser);
			}
			catch (JacksonException ex) {
				throw damaged(ex);
			}
		}

		private void findArray() {
			for (var token = this.parser.nextToken(); token != null; token = this.parser.nextToken()) {
				if (token == JsonToken.START_ARRAY && this.parser.nextToken() == JsonToken.START_OBJECT) {
					return;
				}
			}
			throw new UnreadableFile("imports.file.no-rows");
		}

		@Override
		public @Nullable Row next() {
			try {
				if (!this.rows.hasNext()) {
					return null;
				}
				this.number++;
				return Row.of(this.number, this.rows.next());
			}
			catch (JacksonException ex) {
				throw damaged(ex);
			}
		}

		private static UnreadableFile damaged(JacksonException cause) {
			var place = cause.getLocation();
			return new UnreadableFile("imports.file.not-json", (place != null) ? place.getLineNr() : 0);
		}

		@Override
		public void close() {
			this.parser.close();
		}

	}

}
