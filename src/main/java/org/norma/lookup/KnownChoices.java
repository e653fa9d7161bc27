package org.norma.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

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
	 * Gives the query back.
	 * @throws BadQuery naming the first choice that is unknown
	 */
	public SearchQuery of(SearchQuery query) {
		query.chosen().forEach((facet, values) -> values.forEach((value) -> {
			if (!isCarried(facet, value) && !isNamed(facet, value)) {
				throw new BadQuery("lookup.bad.unknown." + facet.parameter(), value);
			}
		}));
		return query;
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
