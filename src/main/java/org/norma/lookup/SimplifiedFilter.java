package org.norma.lookup;

import java.io.IOException;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Makes the words of a title simplified Chinese. */
final class SimplifiedFilter extends TokenFilter {

	private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

	SimplifiedFilter(TokenStream words) {
		super(words);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!this.input.incrementToken()) {
			return false;
		}
		SimplifiedChinese.in(this.word.buffer(), this.word.length());
		return true;
	}

}
