package org.norma.lookup.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.norma.classification.Scheme;
import org.norma.classification.UsedClasses;
import org.norma.lookup.SearchResult;
import org.norma.lookup.SearchResult.Match;

import org.springframework.stereotype.Component;

/** Leads to a classification where its name or the code of a class was typed. */
@Component
class ClassHints {

	private static final Pattern TYPED = Pattern
		.compile("(?:(ICS|CCS)[\\s:]*)?(?:(\\d{2}(?:\\.[\\d.]{0,6})?)|([A-Z]\\d{0,2}))?");

	private final UsedClasses used;

	ClassHints(UsedClasses used) {
		this.used = used;
	}

	/** What helps; empty where no class was typed, or its standards are found. */
	Optional<Hint> of(SearchResult result) {
		var typed = TYPED.matcher(result.query().text().strip().toUpperCase(Locale.ROOT));
		if (result.match() == Match.IN_CLASS || !typed.matches()) {
			return Optional.empty();
		}
		boolean found = result.total() > 0 && result.match() == Match.EXACT;
		return (typed.group(1) != null) ? Optional.of(named(typed))
				: Optional.ofNullable(typed.group(2))
					.filter((code) -> code.contains(".") && !found)
					.map((code) -> hint(Scheme.ICS, code));
	}

	private Hint named(Matcher typed) {
		var code = (typed.group(2) != null) ? typed.group(2) : typed.group(3);
		var scheme = Scheme.valueOf(typed.group(1));
		return (code != null) ? hint(scheme, code)
				: new Hint("lookup.class.scheme", List.of(scheme.name()), page(scheme));
	}

	private Hint hint(Scheme scheme, String code) {
		var names = List.of(code, scheme.name());
		return this.used.beginning(scheme, code).isEmpty() ? new Hint("lookup.class.none", names, page(scheme))
				: new Hint("lookup.class.begins", names, page(scheme) + "?words=" + code);
	}

	private static String page(Scheme scheme) {
		return "/classification/" + scheme.facet();
	}

	/**
	 * A sentence about a class that was typed.
	 *
	 * @param key message key of the sentence
	 * @param arguments the code and the name of the scheme
	 * @param href where the classes are
	 */
	record Hint(String key, List<String> arguments, String href) {
	}

}
