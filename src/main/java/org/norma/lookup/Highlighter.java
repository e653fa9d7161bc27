package org.norma.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Finds the words of a query in a title, in whatever form the language gives them. */
public final class Highlighter {

	static final Highlighter NONE = new Highlighter(List.of());

	private final List<String> words;

	private final Map<Field, Set<String>> terms = new EnumMap<>(Field.class);

	Highlighter(List<String> words) {
		this.words = words;
	}

	/** The title in pieces; put together they are the title. */
	public List<Piece> pieces(String title, String language) {
		var field = Field.titleIn(language);
		var wanted = this.terms.computeIfAbsent(field, this::termsIn);
		var marks = new BitSet(title.length());
		if (!wanted.isEmpty()) {
			each(field.analyzer(), title, (term, start, end) -> {
				if (wanted.contains(term)) {
					marks.set(start, end);
				}
			});
		}
		return pieces(title, marks);
	}

	private Set<String> termsIn(Field field) {
		var found = new HashSet<String>();
		for (var word : this.words) {
			if (!Understood.isSmall(word)) {
				var analyzer = (field == Field.TITLE_ZH) ? Analyzers.CHINESE_QUERY : field.analyzer();
				each(analyzer, word, (term, start, end) -> found.add(term));
			}
		}
		return found;
	}

	private static List<Piece> pieces(String title, BitSet marks) {
		var pieces = new ArrayList<Piece>();
		for (int from = 0; from < title.length();) {
			boolean marked = marks.get(from);
			int to = marked ? marks.nextClearBit(from) : marks.nextSetBit(from);
			to = (to < 0) ? title.length() : Math.min(to, title.length());
			pieces.add(new Piece(title.substring(from, to), marked));
			from = to;
		}
		return pieces;
	}

	private static void each(Analyzer analyzer, String text, Token token) {
		try (var stream = analyzer.tokenStream("", text)) {
			var term = stream.addAttribute(CharTermAttribute.class);
			var place = stream.addAttribute(OffsetAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				token.at(term.toString(), place.startOffset(), place.endOffset());
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@FunctionalInterface
	private interface Token {

		void at(String term, int start, int end);

	}

	/** A piece of a text, marked or not. */
	public record Piece(String text, boolean marked) {
	}

}
