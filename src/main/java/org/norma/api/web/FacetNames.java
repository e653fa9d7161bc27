package org.norma.api.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.norma.lookup.Facet;
import org.norma.lookup.Names;

import org.springframework.stereotype.Component;

/** What the values of facets are called, where they are codes or identifiers. */
@Component
class FacetNames {

	private final Names names;

	FacetNames(Names names) {
		this.names = names;
	}

	Map<String, Map<String, String>> of(Map<Facet, Map<String, Integer>> counts, Locale locale) {
		var named = new TreeMap<String, Map<String, String>>();
		counts.forEach((facet, values) -> {
			var found = new TreeMap<>(of(facet, values.keySet(), locale));
			found.keySet().retainAll(values.keySet());
			if (!found.isEmpty()) {
				named.put(facet.parameter(), found);
			}
		});
		return named;
	}

	private Map<String, String> of(Facet facet, Collection<String> values, Locale locale) {
		return switch (facet) {
			case ISSUER -> this.names.bodies(values, locale);
			case LEVEL -> this.names.levels(locale);
			case ICS, CCS, SECTOR, REGION -> this.names.classes(facet, values, locale);
			case STATUS, BINDING, YEAR -> Map.of();
		};
	}

}
