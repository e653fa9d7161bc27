package org.norma.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

import org.springframework.stereotype.Service;

/**
 * Says which choices of a query mean nothing. What any edition carries is known, also
 * where no classification names it; so is what no edition carries yet.
 */
@Service
public class KnownChoices {

	private final Index index;

	private final Names names;

	KnownChoices(Index index, Names names) {
		this.index = index;
		this.names = names;
	}

	/**
	 * Gives the query back, with issuers by their identifiers; who asks may name one by
	 * its code as well.
	 * @throws BadQuery naming the first choice that is unknown
	 */
	public SearchQuery of(SearchQuery asked) {
		var issuers = asked.chosen(Facet.ISSUER).stream().map(this::issuer).toArray(String[]::new);
		var query = asked.with(Facet.ISSUER, issuers);
		query.chosen().forEach((facet, values) -> values.forEach((value) -> {
			if (!isCarried(facet, value) && !isNamed(facet, value)) {
				throw new BadQuery("lookup.bad.unknown." + facet.parameter(), value);
			}
		}));
		return query;
	}

	private String issuer(String value) {
		try {
			return UUID.fromString(value).toString();
		}
		catch (IllegalArgumentException ex) {
			return this.names.bodyOfCode(value)
				.map(UUID::toString)
				.orElseThrow(() -> new BadQuery("lookup.bad.unknown.issuer", value));
		}
	}

	private boolean isNamed(Facet facet, String value) {
		Collection<String> one = List.of(value);
		return switch (facet) {
			case STATUS, BINDING -> true;
			case YEAR -> value.matches("\\d{4}");
			case LEVEL -> this.names.levels(Locale.ENGLISH).containsKey(value);
			case ISSUER -> !this.names.bodies(one, Locale.ENGLISH).isEmpty();
			case ICS, CCS, SECTOR, REGION -> !this.names.classes(facet, one, Locale.ENGLISH).isEmpty();
		};
	}

	private boolean isCarried(Facet facet, String value) {
		return this.index.ask((searcher) -> isCarried(searcher, facet, value));
	}

	private static boolean isCarried(IndexSearcher searcher, Facet facet, String value) throws IOException {
		var field = facet.field();
		return field.isPresent() && searcher.getIndexReader().docFreq(new Term(field.get().name(), value)) > 0;
	}

}
