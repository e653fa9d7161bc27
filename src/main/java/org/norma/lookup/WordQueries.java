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
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Asks for words in titles, and in numbers. */
final class WordQueries {

	private static final List<Field> STEMMED = List.of(Field.TITLE_EN, Field.TITLE_IT, Field.TITLE_OTHER);

	private static final float SHARE_OF_BIGRAMS = 0.67f;

	private static final float SMALLER_SHARE_OF_BIGRAMS = 0.4f;

	private static final int LONG_ENOUGH_TO_ERR = 5;

	private static final int LONG = 9;

	private final boolean forgiving;

	private final float share;

	private WordQueries(boolean forgiving, float share) {
		this.forgiving = forgiving;
		this.share = share;
	}

	/** All of a few words, most of many; all of many where the text is one number. */
	static Query of(List<String> words, boolean all) {
		int telling = telling(words);
		return new WordQueries(false, SHARE_OF_BIGRAMS).query(words, all ? telling : Understood.needed(telling));
	}

	/** The same, with words a letter or two away, and some missing. */
	static Query forgiving(List<String> words, boolean all) {
		int telling = telling(words);
		return new WordQueries(true, SHARE_OF_BIGRAMS).query(words, all ? telling : Understood.neededAtLeast(telling));
	}

	/** So many of the words, and of a Chinese word a smaller part. */
	static Query some(List<String> words, int needed) {
		return new WordQueries(false, SMALLER_SHARE_OF_BIGRAMS).query(words, needed);
	}

	private static int telling(List<String> words) {
		return Math.max(1, Understood.telling(words).size());
	}

	private Query query(List<String> words, int needed) {
		if (words.isEmpty()) {
			return new MatchNoDocsQuery();
		}
		var telling = Understood.telling(words);
		var all = new BooleanQuery.Builder();
		(telling.isEmpty() ? words : telling).forEach((word) -> all.add(word(word), Occur.SHOULD));
		return all.setMinimumNumberShouldMatch(needed).build();
	}

	private Query word(String word) {
		var places = new ArrayList<Query>();
		var lower = word.toLowerCase(Locale.ROOT);
		places.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Field.NUMBER_PART.name(), lower))), 8));
		if (Understood.isChinese(word)) {
			places.add(chinese(word));
			add(places, new QueryBuilder(Analyzers.PLAIN).createPhraseQuery(Field.TITLE_OTHER.name(), word));
		}
		else {
			add(places, new QueryBuilder(Analyzers.CHINESE_QUERY).createPhraseQuery(Field.TITLE_ZH.name(), word));
			STEMMED.forEach((field) -> stemmed(places, field, word));
		}
		return new DisjunctionMaxQuery(places, 0.1f);
	}

	/** Most pairs of signs; the word in one piece counts more. */
	private Query chinese(String word) {
		var builder = new QueryBuilder(Analyzers.CHINESE_QUERY);
		var pairs = builder.createMinShouldMatchQuery(Field.TITLE_ZH.name(), word, this.share);
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

}
