package org.norma.lookup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.lookup.QueryReader;
import org.norma.lookup.SearchQuery;

import org.springframework.stereotype.Component;

/**
 * Reads what is asked from a request, with the authority's today where no day is named.
 */
@Component
class Parameters {

	private final Clock clock;

	Parameters(Clock clock) {
		this.clock = clock;
	}

	SearchQuery query(HttpServletRequest request) {
		var values = new HashMap<String, List<String>>();
		request.getParameterMap().forEach((name, each) -> values.put(name, List.of(each)));
		return QueryReader.read(values, today());
	}

	SearchQuery nothing() {
		return QueryReader.read(Map.of(), today());
	}

	Address address(SearchQuery query) {
		return new Address(query, today());
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
