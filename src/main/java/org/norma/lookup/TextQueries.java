package org.norma.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.norma.designations.Designation;

/**
 * Turns what was understood into a question to Lucene. Each way of matching has a height
 * of its own, so that {@link Ranking} can tell it from the score.
 */
final class TextQueries {

	/** An edition with the number that was typed; less for a neighbouring spelling. */
	static final float NUMBER = 20_000;

	/** An edition whose number has the same letters and figures. */
	static final float NUMBER_WITHOUT_MARKS = 14_000;

	/** Lowest score of an edition with the number. */
	static final float NUMBER_LEAST = 13_500;

	/** An edition of the series that was typed. */
	static final float SERIES = 10_000;

	/** A part of the number that was typed without a part. */
	static final float PART = 6_000;

	/** A number that starts with what was typed. */
	static final float START = 4_000;

	/** Lowest score of an edition that was found by its number. */
	static final float BY_NUMBER = 3_000;

	/** A title of exactly the words. */
	static final float TITLE_WHOLE = 2_000;

	/** A title that begins with the words; the words themselves score less than this. */
	static final float TITLE_HEAD = 1_000;

	private TextQueries() {
	}

	/** Everything that the text may mean, its number first. */
	static Query of(Understood text) {
		return withNumber(text, WordQueries.of(text.words(), text.isNumber()));
	}

	/** The same, with some of many words missing, and words a letter or two away. */
	static Query forgiving(Understood text) {
		return withNumber(text, WordQueries.forgiving(text.words(), text.isNumber()));
	}

	/** The same, with so many of the words missing as must be. */
	static Query fewerWords(List<String> words, int needed) {
		return withHead(words, WordQueries.some(words, needed));
	}

	/** Only editions with exactly this number, as people spell it. */
	static Query exactNumber(Designation number) {
		return anyOf(keys(Field.NUMBER_KEY, number.matchKeys(), 1));
	}

	/** Only editions of this series. */
	static Query series(Designation number) {
		return anyOf(keys(Field.SERIES_KEY, number.series().matchKeys(), 1));
	}

	/** Editions with such a term in a field, as if they had the number typed. */
	static Query number(Term compact) {
		return constant(compact, (compact.field().equals(Field.NUMBER_COMPACT.name())) ? NUMBER_WITHOUT_MARKS : SERIES);
	}

	static Query everything() {
		return new MatchAllDocsQuery();
	}

	private static Query withNumber(Understood text, Query words) {
		var numbers = compacts(text);
		text.number().ifPresent((number) -> numbers.addAll(numbers(number)));
		var either = new BooleanQuery.Builder();
		if (!numbers.isEmpty()) {
			either.add(anyOf(numbers), Occur.SHOULD);
		}
		return either.add(withHead(text.beside(), words), Occur.SHOULD).build();
	}

	private static Query withHead(List<String> words, Query query) {
		var head = TitleHeads.asked(words);
		if (head.isEmpty()) {
			return query;
		}
		var begins = anyOf(List.of(constant(new Term(Field.TITLE_WHOLE.name(), head), TITLE_WHOLE),
				constant(new Term(Field.TITLE_HEAD.name(), head), TITLE_HEAD)));
		return new BooleanQuery.Builder().add(query, Occur.MUST).add(begins, Occur.SHOULD).build();
	}

	private static List<Query> numbers(Designation number) {
		var all = new ArrayList<Query>();
		boolean one = number.isDated() || number.stage().isPresent() || !number.supplements().isEmpty();
		all.addAll(keys(Field.NUMBER_KEY, number.matchKeys(), one ? NUMBER : SERIES));
		var series = number.series().matchKeys();
		all.addAll(keys(Field.SERIES_KEY, series, SERIES));
		if (number.parts().isEmpty()) {
			var compacts = series.stream().map(NumberTerms::compact).toList();
			all.addAll(keys(Field.SERIES_COMPACT, compacts, PART));
		}
		return all;
	}

	/** A number without its letters, its marks or its groups: 19001-2016, EN300328. */
	private static List<Query> compacts(Understood text) {
		var all = new ArrayList<Query>();
		for (var typed : NumberTerms.typed(text.words())) {
			var compact = NumberTerms.compact(typed);
			if (text.number().isEmpty()) {
				all.add(constant(new Term(Field.SERIES_COMPACT.name(), compact), PART));
			}
			if (NumberTerms.endsWithYear(typed)) {
				all.add(constant(new Term(Field.NUMBER_COMPACT.name(), compact), NUMBER_WITHOUT_MARKS));
			}
		}
		return all;
	}

	/** The first key counts most: it is the number as typed. */
	private static List<Query> keys(Field field, List<String> keys, float weight) {
		var all = new ArrayList<Query>();
		for (int i = 0; i < keys.size(); i++) {
			all.add(constant(new Term(field.name(), keys.get(i)), weight * (1 - Math.min(i, 3) * 0.1f)));
		}
		return all;
	}

	private static Query constant(Term term, float weight) {
		return new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), weight);
	}

	private static Query anyOf(Collection<Query> queries) {
		return queries.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(queries, 0);
	}

}
