package org.norma.hierarchy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.norma.shared.RuleBroken;

/**
 * How the number of a standard is put together, such as
 * <code>DB{region}/T {seq}[.{part}]-{yyyy}</code>: fields in braces, in square brackets
 * what is left out when its field has no value. <code>{seq:3}</code> is written with at
 * least three digits.
 */
public final class NumberPattern {

	/** Fields that a pattern may use. */
	public static final List<String> FIELDS = List.of("seq", "part", "yyyy", "code", "region", "org", "class", "batch",
			"department");

	private static final Pattern FIELD = Pattern.compile("([a-z]+)(?::([1-9]))?");

	private final String text;

	private final List<Piece> pieces;

	private NumberPattern(String text, List<Piece> pieces) {
		this.text = text;
		this.pieces = List.copyOf(pieces);
	}

	/** Reads a pattern; refused with the place of the fault. */
	public static NumberPattern parse(String text) {
		var pattern = new NumberPattern(text.strip(), new Parser(text.strip()).pieces());
		for (String needed : List.of("seq", "yyyy")) {
			if (!pattern.fields().contains(needed)) {
				throw new RuleBroken("hierarchy.refused.pattern-needs", pattern.text, "{" + needed + "}");
			}
		}
		return pattern;
	}

	/** All fields, those in brackets too. */
	public Set<String> fields() {
		var fields = new LinkedHashSet<String>();
		this.pieces.stream()
			.filter((piece) -> piece.kind != Kind.LITERAL)
			.forEach((piece) -> fields.add(piece.content));
		return fields;
	}

	/** The number; refused when a field that is not in brackets has no value. */
	public String format(Map<String, String> values) {
		var number = new StringBuilder();
		for (int at = 0; at < this.pieces.size(); at++) {
			var piece = this.pieces.get(at);
			if (piece.group == 0 || complete(piece.group, values)) {
				number.append(piece.written(values, this.text));
			}
		}
		return number.toString();
	}

	private boolean complete(int group, Map<String, String> values) {
		return this.pieces.stream()
			.filter((piece) -> piece.group == group && piece.kind == Kind.FIELD)
			.allMatch((piece) -> !values.getOrDefault(piece.content, "").isEmpty());
	}

	@Override
	public String toString() {
		return this.text;
	}

	private enum Kind {

		LITERAL, FIELD

	}

	/**
	 * A piece; group 0 is always written, others only when all their fields have values.
	 */
	private record Piece(Kind kind, String content, int width, int group) {

		String written(Map<String, String> values, String pattern) {
			if (this.kind == Kind.LITERAL) {
				return this.content;
			}
			var value = values.getOrDefault(this.content, "");
			if (value.isEmpty()) {
				throw new RuleBroken("hierarchy.refused.number-field", pattern, "{" + this.content + "}");
			}
			return "0".repeat(Math.max(0, this.width - value.length())) + value;
		}

	}

	private static final class Parser {

		private final String text;

		private final List<Piece> pieces = new ArrayList<>();

		private final StringBuilder literal = new StringBuilder();

		private int groups;

		private boolean inGroup;

		Parser(String text) {
			this.text = text;
		}

		List<Piece> pieces() {
			for (int at = 0; at < this.text.length(); at++) {
				switch (this.text.charAt(at)) {
					case '{' -> at = field(at);
					case '[' -> open(at);
					case ']' -> close(at);
					case '}' -> throw fault(at, "}");
					default -> this.literal.append(this.text.charAt(at));
				}
			}
			if (this.inGroup) {
				throw fault(this.text.length(), "[");
			}
			endLiteral();
			return this.pieces;
		}

		private int field(int at) {
			var end = this.text.indexOf('}', at);
			if (end < 0) {
				throw fault(at, "{");
			}
			var name = FIELD.matcher(this.text.substring(at + 1, end));
			if (!name.matches() || !FIELDS.contains(name.group(1))) {
				throw new RuleBroken("hierarchy.refused.pattern-field", this.text, this.text.substring(at, end + 1),
						String.join(", ", FIELDS));
			}
			endLiteral();
			var width = (name.group(2) != null) ? Integer.parseInt(name.group(2)) : 0;
			this.pieces.add(new Piece(Kind.FIELD, name.group(1), width, group()));
			return end;
		}

		private void open(int at) {
			if (this.inGroup) {
				throw fault(at, "[");
			}
			endLiteral();
			this.inGroup = true;
			this.groups++;
		}

		private void close(int at) {
			if (!this.inGroup) {
				throw fault(at, "]");
			}
			endLiteral();
			this.inGroup = false;
		}

		private void endLiteral() {
			if (!this.literal.isEmpty()) {
				this.pieces.add(new Piece(Kind.LITERAL, this.literal.toString(), 0, group()));
				this.literal.setLength(0);
			}
		}

		private int group() {
			return this.inGroup ? this.groups : 0;
		}

		private RuleBroken fault(int at, String sign) {
			return new RuleBroken("hierarchy.refused.pattern", this.text, sign, at + 1);
		}

	}

}
