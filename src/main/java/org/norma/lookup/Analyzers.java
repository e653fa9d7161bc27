package org.norma.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** How titles are cut into words, one way a language. */
final class Analyzers {

	private static final int ALL_SCRIPTS = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA
			| CJKBigramFilter.HANGUL;

	private static final CharArraySet ITALIAN_ARTICLES = new CharArraySet(
			List.of("c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
					"negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell", "sant"),
			true);

	/** Words as they are, without accents: for other languages, suggestions and hints. */
	static final Analyzer PLAIN = of(ASCIIFoldingFilter::new);

	static final Analyzer ENGLISH = of(
			(words) -> new PorterStemFilter(new ASCIIFoldingFilter(new EnglishPossessiveFilter(words))));

	static final Analyzer ITALIAN = of(
			(words) -> new ASCIIFoldingFilter(new ItalianLightStemFilter(new ElisionFilter(words, ITALIAN_ARTICLES))));

	/**
	 * Pairs of signs and single signs, so that every word inside a title can be found
	 * without a dictionary; traditional characters count as simplified ones.
	 */
	static final Analyzer CHINESE = of((words) -> new CJKBigramFilter(new SimplifiedFilter(words), ALL_SCRIPTS, true));

	/** For queries: pairs of signs, a single sign only where it stands alone. */
	static final Analyzer CHINESE_QUERY = of(
			(words) -> new CJKBigramFilter(new SimplifiedFilter(words), ALL_SCRIPTS, false));

	private Analyzers() {
	}

	/** The words of a text as they stand in the index, in order. */
	static List<String> terms(Analyzer analyzer, String text) {
		var terms = new ArrayList<String>();
		try (var stream = analyzer.tokenStream("", text)) {
			var term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				terms.add(term.toString());
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return terms;
	}

	private static Analyzer of(UnaryOperator<TokenStream> language) {
		return new Analyzer() {
			@Override
			protected TokenStreamComponents createComponents(String field) {
				var tokens = new StandardTokenizer();
				var words = language.apply(new LowerCaseFilter(new CJKWidthFilter(tokens)));
				return new TokenStreamComponents(tokens, words);
			}
		};
	}

}
