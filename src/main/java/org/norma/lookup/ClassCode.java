package org.norma.lookup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The code of a class, typed in place of a number or words: {@code 03.120.10},
 * {@code ICS 03.120}, {@code A00}.
 *
 * @param field the classification
 * @param code the code as the index writes it
 */
record ClassCode(Field field, String code) {

	private static final Pattern FIGURES = Pattern.compile("\\d{2}(\\.\\d{3}(\\.\\d{2})?)?");

	private static final Pattern LETTER = Pattern.compile("[A-Z]\\d{2}");

	static Optional<ClassCode> of(List<String> words) {
		boolean named = words.size() == 2 && List.of("ICS", "CCS").contains(words.get(0).toUpperCase(Locale.ROOT));
		if (words.size() != 1 && !named) {
			return Optional.empty();
		}
		var code = words.get(words.size() - 1).toUpperCase(Locale.ROOT);
		if (FIGURES.matcher(code).matches()) {
			return Optional.of(new ClassCode(Field.ICS, code));
		}
		return LETTER.matcher(code).matches() ? Optional.of(new ClassCode(Field.CCS, code)) : Optional.empty();
	}

	Query query() {
		return new ConstantScoreQuery(new TermQuery(new Term(this.field.name(), this.code)));
	}

}
