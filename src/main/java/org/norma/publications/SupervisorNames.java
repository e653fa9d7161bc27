package org.norma.publications;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;

/**
 * Who supervises a standard, as it was written at the approval, in the language of the
 * reader: a known authority by its name there, others as written.
 */
@Service
public class SupervisorNames {

	private static final Pattern BETWEEN = Pattern.compile("\\s*[、,，;；]\\s*");

	private static final int MOST_NAMESAKES = 5;

	private final BodyService bodies;

	SupervisorNames(BodyService bodies) {
		this.bodies = bodies;
	}

	/** The same authorities for the reader; unchanged where none of them is known. */
	public String of(String written) {
		var whole = known(written);
		if (!whole.equals(written)) {
			return whole;
		}
		var named = BETWEEN.splitAsStream(written).map(this::known).collect(Collectors.joining(", "));
		return named.equals(BETWEEN.splitAsStream(written).collect(Collectors.joining(", "))) ? written : named;
	}

	private String known(String written) {
		return this.bodies.search(written, BodyKind.AUTHORITY, PageRequest.of(0, MOST_NAMESAKES))
			.stream()
			.filter((body) -> body.names().byLanguage().containsValue(written))
			.map((body) -> body.names().in(LocaleContextHolder.getLocale()))
			.findFirst()
			.orElse(written);
	}

}
