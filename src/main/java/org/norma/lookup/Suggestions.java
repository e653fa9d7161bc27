package org.norma.lookup;

import java.util.List;
import java.util.Locale;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** What may be meant while the last word is not finished. */
final class Suggestions {

	private Suggestions() {
	}

	static Query of(String typed, Understood text) {
		var either = new BooleanQuery.Builder();
		var start = new PrefixQuery(new Term(Field.NUMBER_COMPACT.name(), NumberTerms.compact(typed)));
		var number = new BoostQuery(new ConstantScoreQuery(start), TextQueries.START);
		either.add(new DisjunctionMaxQuery(List.of(number, TextQueries.of(text)), 0), Occur.SHOULD);
		either.add(unfinished(text), Occur.SHOULD);
		return either.build();
	}

	private static Query unfinished(Understood text) {
		var all = new BooleanQuery.Builder();
		int last = text.words().size() - 1;
		for (int i = 0; i <= last; i++) {
			var word = text.words().get(i).toLowerCase(Locale.ROOT);
			if (i < last) {
				all.add(TextQueries.of(Understood.words(List.of(word))), Occur.MUST);
			}
			else {
				all.add(new ConstantScoreQuery(new PrefixQuery(new Term(Field.WORDS.name(), word))), Occur.MUST);
			}
		}
		return all.build();
	}

}
