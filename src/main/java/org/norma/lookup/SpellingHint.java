package org.norma.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;

/** Guesses what was meant by words that no title has. */
final class SpellingHint {

	private static final int SHORTEST = 4;

	private static final int LONG = 8;

	private SpellingHint() {
	}

	/** The words with the unknown ones replaced; empty when there is nothing better. */
	static Optional<List<String>> of(IndexReader reader, List<String> words) throws IOException {
		var better = new ArrayList<String>();
		for (var word : words) {
			better.add(nearest(reader, word));
		}
		return better.equals(words) ? Optional.empty() : Optional.of(List.copyOf(better));
	}

	private static String nearest(IndexReader reader, String word) throws IOException {
		var asked = word.toLowerCase(Locale.ROOT);
		var term = new Term(Field.WORDS.name(), asked);
		var known = MultiTerms.getTerms(reader, Field.WORDS.name());
		if (asked.length() < SHORTEST || !asked.chars().allMatch(Character::isLetter) || Understood.isChinese(word)
				|| known == null || reader.docFreq(term) > 0) {
			return word;
		}
		var near = new FuzzyTermsEnum(known, term, (asked.length() >= LONG) ? 2 : 1, 1, true);
		var similarity = near.attributes().addAttribute(BoostAttribute.class);
		var best = word;
		double most = 0;
		for (var found = near.next(); found != null; found = near.next()) {
			double worth = similarity.getBoost() * 1_000_000 + near.docFreq();
			if (worth > most) {
				most = worth;
				best = found.utf8ToString();
			}
		}
		return best;
	}

}
