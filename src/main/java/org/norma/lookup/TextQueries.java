package org.norma.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;

/** Turns what was understood into a question to Lucene. */
final class TextQueries {

	private static final List<Field> STEMMED = List.of(Field.TITLE_EN, Field.TITLE_IT, Field.TITLE_OTHER);

	private static final float SHARE_OF_BIGRAMS = 0.67f;

	private static final int LONG_ENOUGH_TO_ERR = 5;

	private static final int LONG = 9;

	private final boolean forgiving;

	private TextQueries(boolean forgiving) {
		this.forgiving = forgiving;
	}

	/** Everything that the text may mean, its number first. */
	static Query of(Understood text) {
		return new TextQueries(false).query(text);
	}

	/** The same, with words a letter or two away, and some of many words missing. */
	static Query forgiving(Understood text) {
		return new TextQueries(true).query(text);
	}

	/** Only editions with exactly this number, as people spell it. */
	static Query exactNumber(Designation number) {
		return best(Field.NUMBER_KEY, number.matchKeys(), 1);
	}

	/** Only editions of this series. */
	static Query series(Designation number) {
		return best(Field.SERIES_KEY, number.series().matchKeys(), 1);
	}

	private Query query(Understood text) {
		var words = words(text.words(), text.number().isPresent());
		return text.number().map((number) -> {
			var either = new BooleanQuery.Builder();
			either.add(best(Field.NUMBER_KEY, number.matchKeys(), 200), Occur.SHOULD);
			either.add(best(Field.SERIES_KEY, number.series().matchKeys(), 100), Occur.SHOULD);
			either.add(words, Occur.SHOULD);
			return (Query) either.build();
		}).orElse(words);
	}

	/** The first key counts most: it is the number as typed. */
	private static Query best(Field field, List<String> keys, float weight) {
		var either = new ArrayList<Query>();
		for (int i = 0; i < keys.size(); i++) {
			var key = new ConstantScoreQuery(new TermQuery(new Term(field.name(), keys.get(i))));
			either.add(new BoostQuery(key, weight * (1 - Math.min(i, 5) * 0.1f)));
		}
		return new DisjunctionMaxQuery(either, 0);
	}

	private Query words(List<String> words, boolean whole) {
		if (words.isEmpty()) {
			return new MatchNoDocsQuery();
		}
		var all = new BooleanQuery.Builder();
		int telling = (int) words.stream().filter((word) -> !Understood.isSmall(word)).count();
		for (var word : words) {
			if (telling == 0 || !Understood.isSmall(word)) {
				all.add(word(word), Occur.SHOULD);
			}
		}
		int needed = Math.max(1, telling);
		all.setMinimumNumberShouldMatch(whole ? needed : Understood.needed(needed, this.forgiving));
		return all.build();
	}

	private Query word(String word) {
		var places = new ArrayList<Query>();
		var lower = word.toLowerCase(Locale.ROOT);
		places.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Field.NUMBER_PART.name(), lower))), 8));
		if (Understood.isChinese(word)) {
			places.add(chinese(word));
		}
		else {
			add(places, new QueryBuilder(Analyzers.CHINESE_QUERY).createPhraseQuery(Field.TITLE_ZH.name(), word));
			STEMMED.forEach((field) -> stemmed(places, field, word));
		}
		return new DisjunctionMaxQuery(places, 0.1f);
	}

	/** Most pairs of signs; the word in one piece counts more. */
	private static Query chinese(String word) {
		var builder = new QueryBuilder(Analyzers.CHINESE_QUERY);
		var pairs = builder.createMinShouldMatchQuery(Field.TITLE_ZH.name(), word, SHARE_OF_BIGRAMS);
		var whole = builder.createPhraseQuery(Field.TITLE_ZH.name(), word);
		var both = new BooleanQuery.Builder().add((pairs != null) ? pairs : new MatchNoDocsQuery(), Occur.MUST);
		if (whole != null && !whole.equals(pairs)) {
			both.add(new BoostQuery(whole, 2), Occur.SHOULD);
		}
		return both.build();
	}

	private void stemmed(List<Query> places, Field field, String word) {
		var exact = new QueryBuilder(field.analyzer()).createBooleanQuery(field.name(), word, Occur.MUST);
		add(places, exact);
		if (this.forgiving && exact instanceof TermQuery term && mayErr(term.getTerm().text())) {
			int letters = (term.getTerm().text().length() >= LONG) ? 2 : 1;
			places.add(new BoostQuery(new FuzzyQuery(term.getTerm(), letters, 1, 30, true), 0.5f));
		}
	}

	private static boolean mayErr(String word) {
		return word.length() >= LONG_ENOUGH_TO_ERR && word.chars().allMatch(Character::isLetter);
	}

	private static void add(List<Query> places, @Nullable Query query) {
		if (query != null) {
			places.add(query);
		}
	}

	static Query everything() {
		return new MatchAllDocsQuery();
	}

}
