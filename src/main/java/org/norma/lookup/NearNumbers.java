package org.norma.lookup;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.lookup.SearchResult.Match;

/**
 * Guesses which number was meant by one that no edition has: marks that were left out
 * (JGJ522006 for JGJ 52-2006), a letter for a figure (GB 5OO11), letters in the wrong
 * order (BG/T 19001), zeros before the figures (JR/T 171 for JR/T 0171). No other figure
 * is ever taken for what was meant: it is another standard, and only shown as near.
 */
final class NearNumbers {

	/** O for 0, l and I for 1 among figures. */
	private static final Pattern LIKE_FIGURES = Pattern.compile("(?<=\\d)[oil]+(?=\\d|$)");

	private static final Pattern NO_YEAR = Pattern.compile("(.*\\d)[-:\\s]\\d{4}");

	private static final Pattern LETTERS = Pattern.compile("\\D+");

	private static final int SHORTEST = 5;

	private NearNumbers() {
	}

	static Optional<Reading> of(IndexSearcher searcher, Understood text) throws IOException {
		for (var typed : typed(text)) {
			var found = near(searcher, typed, text.number().isEmpty());
			if (found != null) {
				return Optional.of(reading(searcher, found, text));
			}
		}
		return Optional.empty();
	}

	/**
	 * The editions of a number behind which four figures stand that are no year: two of
	 * them are perhaps swapped (2109).
	 */
	static Optional<Reading> otherYear(IndexSearcher searcher, Understood text) throws IOException {
		var series = withoutYear(text);
		if (series.isEmpty()) {
			return Optional.empty();
		}
		return (searcher.count(TextQueries.series(series.get().number().orElseThrow())) == 0)
				? otherFigures(searcher, series.get())
				: Optional.of(new Reading(TextQueries.of(series.get()), Match.OTHER_EDITIONS, null, text.words()));
	}

	private static Optional<Understood> withoutYear(Understood text) {
		var typed = NO_YEAR.matcher(String.join(" ", text.words()));
		boolean may = text.number().isEmpty() || text.isNumber() && !text.number().get().isDated();
		return (may && typed.matches()) ? Optional.of(Understood.of(typed.group(1))).filter(Understood::isNumber)
				: Optional.empty();
	}

	/** A number that was meant, or else those of one other figure. */
	static Optional<Reading> any(IndexSearcher searcher, Understood text) throws IOException {
		var meant = of(searcher, text);
		var near = meant.isPresent() ? meant : otherYear(searcher, text);
		return near.isPresent() ? near : otherFigures(searcher, text);
	}

	private static Set<String> typed(Understood text) {
		var typed = new LinkedHashSet<String>();
		text.number()
			.ifPresent((number) -> Stream.concat(Stream.of(number), LeadingZeros.of(number).stream())
				.flatMap((each) -> each.matchKeys().stream())
				.forEach((key) -> typed.add(plain(key))));
		NumberTerms.typed(text.words()).forEach((word) -> typed.add(plain(word)));
		text.words().stream().filter((word) -> word.length() > SHORTEST).forEach((word) -> typed.add(plain(word)));
		typed.removeIf((word) -> word.length() < SHORTEST || LETTERS.matcher(word).matches());
		return typed;
	}

	private static String plain(String number) {
		return LIKE_FIGURES.matcher(NumberTerms.compact(number))
			.replaceAll((signs) -> signs.group().replace('o', '0').replace('l', '1').replace('i', '1'));
	}

	private static @Nullable Term near(IndexSearcher searcher, String typed, boolean unread) throws IOException {
		for (var field : new Field[] { Field.NUMBER_COMPACT, Field.SERIES_COMPACT }) {
			var term = new Term(field.name(), typed);
			if (searcher.getIndexReader().docFreq(term) > 0) {
				return term;
			}
		}
		return unread ? otherLetters(searcher, typed) : null;
	}

	/** The same figures behind letters that differ in one place. */
	private static @Nullable Term otherLetters(IndexSearcher searcher, String typed) throws IOException {
		var figures = LETTERS.matcher(typed).replaceAll("");
		for (var field : new Field[] { Field.SERIES_COMPACT, Field.NUMBER_COMPACT }) {
			var known = MultiTerms.getTerms(searcher.getIndexReader(), field.name());
			if (known == null || !Character.isLetter(typed.charAt(0))) {
				continue;
			}
			var near = new FuzzyTermsEnum(known, new Term(field.name(), typed), 1, 0, true);
			for (var found = near.next(); found != null; found = near.next()) {
				var compact = found.utf8ToString();
				if (LETTERS.matcher(compact).replaceAll("").equals(figures) && Character.isLetter(compact.charAt(0))) {
					return new Term(field.name(), compact);
				}
			}
		}
		return null;
	}

	/**
	 * Numbers of the same issuer that have one figure more, less or other; none where any
	 * edition has the number, whatever else is asked of it.
	 */
	static Optional<Reading> otherFigures(IndexSearcher searcher, Understood text) throws IOException {
		var number = text.number().filter((each) -> text.isNumber() && each.parts().isEmpty()).orElse(null);
		if (number == null || searcher.count(TextQueries.series(number)) > 0) {
			return Optional.empty();
		}
		var series = NumberTerms.compact(number.series().format());
		int letters = NumberTerms.compact(number.prefix()).length();
		var near = new FuzzyQuery(new Term(Field.SERIES_COMPACT.name(), series), 1, letters);
		return Optional.of(new Reading(new ConstantScoreQuery(near), Match.NEAR_NUMBER, null, text.words()));
	}

	private static Reading reading(IndexSearcher searcher, Term term, Understood text) throws IOException {
		var first = searcher.search(new TermQuery(term), 1).scoreDocs[0];
		var row = Row.read(searcher.storedFields().document(first.doc, Set.of(Field.ROW.name())).get(Field.ROW.name()));
		boolean series = term.field().equals(Field.SERIES_COMPACT.name());
		var number = Designation.parse(row.number());
		boolean grouped = series && text.number()
			.filter((typed) -> typed.matchKeys().stream().map(NearNumbers::plain).anyMatch(term.text()::equals))
			.isPresent();
		return new Reading(TextQueries.number(term), grouped ? Match.EXACT : Match.NEAR_NUMBER,
				grouped ? null : series ? number.series().format() : number.format(), text.words());
	}

}
