package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.lookup.SearchResult.Match;

import org.springframework.stereotype.Service;

/** Finds editions, by number in any spelling, by words, and by facets, as of any day. */
@Service
public class Lookup {

	private static final int BATCH = 10_000;

	/** Hits counted while ranking; the total comes from the facet counts. */
	private static final int RANKED_EXACTLY = 1_000;

	private final Index index;

	private final Counts counts;

	private final Names names;

	Lookup(Index index, Counts counts, Names names) {
		this.index = index;
		this.counts = counts;
		this.names = names;
	}

	/** Answers a query; what is only near is found when nothing else is. */
	public SearchResult search(SearchQuery query) {
		return this.index.ask((searcher) -> {
			var found = find(searcher, query);
			int from = (query.page() - 1) * query.size();
			var docs = best(searcher, query, found.plan(), from + query.size());
			var hits = rows(searcher, docs, from, query.asOf(), new Highlighter(found.reading().words()));
			int total = found.counted().total();
			return new SearchResult(query, total, hits, found.counted().counts(),
					(docs.length > 0) ? match(searcher, query, found.reading(), docs[0]) : Match.EXACT,
					found.reading().meant());
		});
	}

	private static Match match(IndexSearcher searcher, SearchQuery query, Reading reading, ScoreDoc best)
			throws IOException {
		return BestMatch.of(searcher, Understood.of(query.text()), reading, row(searcher, best, query.asOf()));
	}

	private Found find(IndexSearcher searcher, SearchQuery query) throws IOException {
		if (query.text().isEmpty()) {
			return find(searcher, query, new Reading(TextQueries.everything(), Match.EXACT, null, List.of()));
		}
		var readings = new Readings(searcher, Understood.of(query.text()));
		var found = find(searcher, query, readings.exact());
		while (found.counted().total() == 0) {
			var near = readings.next();
			if (near == null) {
				break;
			}
			found = find(searcher, query, near);
		}
		return found;
	}

	private Found find(IndexSearcher searcher, SearchQuery query, Reading reading) throws IOException {
		var plan = plan(query, reading.query());
		return new Found(reading, plan, this.counts.of(searcher, plan));
	}

	/** Gives every result of a query to the reader, one after the other, however many. */
	public void each(SearchQuery query, Consumer<Hit> reader) {
		this.index.ask((searcher) -> {
			var found = find(searcher, query);
			ScoreDoc last = null;
			do {
				var docs = top(searcher, query, found.plan(), last, BATCH);
				for (var doc : docs) {
					reader.accept(hit(searcher, doc, query.asOf(), Highlighter.NONE));
				}
				last = (docs.length == BATCH) ? docs[docs.length - 1] : null;
			}
			while (last != null);
			return found.counted().total();
		});
	}

	/**
	 * A few editions while somebody types: by the start of the number, then by words;
	 * where there are none, by a number that is near.
	 */
	public List<Hit> suggest(String typed, LocalDate asOf, int most) {
		var text = Understood.of(typed);
		if (NumberTerms.compact(typed).length() < 2 && !Understood.isChinese(typed)) {
			return List.of();
		}
		return this.index.ask((searcher) -> {
			var query = SearchQuery.of(typed, asOf).page(1, most);
			var docs = best(searcher, query, plan(query, Suggestions.of(typed, text)), most);
			var near = (docs.length == 0) ? NearNumbers.any(searcher, text) : Optional.<Reading>empty();
			if (near.isPresent()) {
				docs = best(searcher, query, plan(query, near.get().query()), most);
			}
			return rows(searcher, docs, 0, asOf, new Highlighter(text.words()));
		});
	}

	/**
	 * The one edition that a full number names, in any spelling; also where it was
	 * published only after the day.
	 */
	public Optional<Hit> byNumber(String text, LocalDate asOf) {
		return numberIn(text).flatMap((number) -> only(TextQueries.exactNumber(number), asOf));
	}

	/** The full number that a text is, in any spelling. */
	public static Optional<Designation> numberIn(String text) {
		return Optional.of(Understood.of(text))
			.filter(Understood::isNumber)
			.flatMap(Understood::number)
			.filter(Designation::isDated);
	}

	/**
	 * The edition of a series that is in force on a day, or else the newest known then.
	 */
	public Optional<Hit> newestOf(Designation series, LocalDate asOf) {
		return this.index.ask((searcher) -> {
			var query = SearchQuery.of("*", asOf).page(1, 1);
			var docs = best(searcher, query, plan(query, TextQueries.series(series)), 1);
			return rows(searcher, docs, 0, asOf, Highlighter.NONE).stream().findFirst();
		});
	}

	private Optional<Hit> only(Query number, LocalDate asOf) {
		return this.index.ask((searcher) -> {
			var docs = searcher.search(number, 2).scoreDocs;
			return (docs.length == 1) ? Optional.of(hit(searcher, docs[0], asOf, Highlighter.NONE)) : Optional.empty();
		});
	}

	private Plan plan(SearchQuery query, Query text) {
		var filters = new EnumMap<Facet, Query>(Facet.class);
		query.chosen().forEach((facet, chosen) -> filters.put(facet, filter(facet, chosen, query.asOf())));
		return new Plan(text, filters, query.asOf());
	}

	private Query filter(Facet facet, Set<String> chosen, LocalDate asOf) {
		return switch (facet) {
			case STATUS -> Filters.statuses(chosen, asOf);
			case LEVEL -> Filters.levels(chosen, this.names.withLevelsBelow(chosen), asOf);
			case BINDING -> Filters.bindings(chosen, asOf);
			default -> Filters.anyOf(facet.field().orElseThrow(), chosen);
		};
	}

	/** The best, in the order of {@link Ranking}. */
	private static ScoreDoc[] best(IndexSearcher searcher, SearchQuery query, Plan plan, int most) throws IOException {
		if (query.sort() != SearchQuery.Sort.RELEVANCE || query.text().isEmpty()) {
			return top(searcher, query, plan, null, most);
		}
		var docs = top(searcher, query, plan, null, Math.max(most, Ranking.AMONG));
		Ranking.order(searcher.getIndexReader().leaves(), docs, query.asOf());
		return Arrays.copyOf(docs, Math.min(docs.length, most));
	}

	private static ScoreDoc[] top(IndexSearcher searcher, SearchQuery query, Plan plan, @Nullable ScoreDoc after,
			int most) throws IOException {
		boolean scored = query.sort() == SearchQuery.Sort.RELEVANCE && !query.text().isEmpty();
		var order = Plan.order(query.sort(), !query.text().isEmpty(),
				NewestOrder.concerns(searcher, query.asOf()) ? query.asOf() : null,
				NumberOrder.concerns(searcher, query.asOf()) ? query.asOf() : null);
		var collect = new TopFieldCollectorManager(order, most, (FieldDoc) after, RANKED_EXACTLY);
		return searcher.search(scored ? plan.scored() : plan.matching(null), collect).scoreDocs;
	}

	private static List<Hit> rows(IndexSearcher searcher, ScoreDoc[] docs, int from, LocalDate asOf, Highlighter marked)
			throws IOException {
		var hits = new ArrayList<Hit>();
		for (int i = from; i < docs.length; i++) {
			hits.add(hit(searcher, docs[i], asOf, marked));
		}
		return hits;
	}

	private static Hit hit(IndexSearcher searcher, ScoreDoc doc, LocalDate asOf, Highlighter marked)
			throws IOException {
		return Hit.of(row(searcher, doc, asOf), asOf, marked);
	}

	private static Row row(IndexSearcher searcher, ScoreDoc doc, LocalDate asOf) throws IOException {
		var stored = searcher.storedFields().document(doc.doc, Set.of(Field.ROW.name()));
		return Row.read(stored.get(Field.ROW.name())).on(asOf);
	}

	private record Found(Reading reading, Plan plan, Counts.Counted counted) {
	}

}
