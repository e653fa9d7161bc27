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
 * {@code ICS 03.120}, {@code ICS03.120}, {@code A00}.
 *
 * @param field the classification
 * @param code the code as the index writes it
 */
record ClassCode(Field field, String code) {

	private static final Pattern TYPED = Pattern
		.compile("(?:(?:ICS|CCS) ?)?(?:(\\d{2}(?:\\.\\d{3}(?:\\.\\d{2})?)?)|([A-Z]\\d{2}))");

	static Optional<ClassCode> of(List<String> words) {
		var typed = TYPED.matcher(String.join(" ", words).toUpperCase(Locale.ROOT));
		if (!typed.matches()) {
			return Optional.empty();
		}
		return Optional.of((typed.group(1) != null) ? new ClassCode(Field.ICS, typed.group(1))
				: new ClassCode(Field.CCS, typed.group(2)));
	}

	Query query() {
		return new ConstantScoreQuery(new TermQuery(new Term(this.field.name(), this.code)));
	}

}
