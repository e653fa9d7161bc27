package org.norma.lookup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.lookup.BadQuery;
import org.norma.lookup.Facet;
import org.norma.lookup.KnownChoices;
import org.norma.lookup.QueryReader;
import org.norma.lookup.SearchQuery;
import org.norma.shared.web.AskedDay;

import org.springframework.stereotype.Component;

/**
 * Reads what is asked from a request, with the authority's today where no day is named.
 */
@Component
class Parameters {

	/** What narrows and orders results. */
	private static final Set<String> KEPT = Stream
		.concat(Stream.of("sort"), Stream.of(Facet.values()).map(Facet::parameter))
		.collect(Collectors.toSet());

	private final Clock clock;

	private final KnownChoices choices;

	Parameters(Clock clock, KnownChoices choices) {
		this.clock = clock;
		this.choices = choices;
	}

	SearchQuery query(HttpServletRequest request) {
		var values = new HashMap<String, List<String>>();
		request.getParameterMap().forEach((name, each) -> values.put(name, List.of(each)));
		return this.choices.of(QueryReader.read(values, today()));
	}

	/** The same for today, where the day cannot be read. */
	SearchQuery queryOfToday(HttpServletRequest request) {
		var values = new HashMap<String, List<String>>();
		request.getParameterMap().forEach((name, each) -> values.put(name, List.of(each)));
		values.remove("asOf");
		return this.choices.of(QueryReader.read(values, today()));
	}

	AskedDay day(HttpServletRequest request) {
		return AskedDay.of(request, today());
	}

	/** The words of a question that cannot be read as a whole. */
	String typed(HttpServletRequest request) {
		var text = Objects.requireNonNullElse(request.getParameter("q"), "");
		return text.substring(0, Math.min(text.length(), QueryReader.LONGEST_TEXT));
	}

	/** Those of its choices that can be read. */
	Map<String, List<String>> readable(HttpServletRequest request) {
		var kept = new LinkedHashMap<String, List<String>>();
		request.getParameterMap().forEach((name, values) -> {
			if (KEPT.contains(name) && isReadable(name, List.of(values))) {
				kept.put(name, List.of(values));
			}
		});
		return kept;
	}

	private boolean isReadable(String name, List<String> values) {
		try {
			this.choices.of(QueryReader.read(Map.of(name, values), today()));
			return true;
		}
		catch (BadQuery bad) {
			return false;
		}
	}

	Address address(SearchQuery query) {
		return new Address(query, today());
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
