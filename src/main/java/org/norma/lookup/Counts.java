package org.norma.lookup;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.search.IndexSearcher;

import org.springframework.stereotype.Component;

/**
 * Totals and facet counts, kept for as long as the index has not changed: people page,
 * sort and go back.
 */
@Component
class Counts {

	private final Cache<Key, Counted> known = Caffeine.newBuilder()
		.maximumSize(500)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	Counted of(IndexSearcher searcher, Plan plan) throws IOException {
		var key = new Key(plan, state(searcher));
		var counted = this.known.getIfPresent(key);
		if (counted == null) {
			counted = count(searcher, plan);
			this.known.put(key, counted);
		}
		return counted;
	}

	/** Changes with every change of the index. */
	static List<Object> state(IndexSearcher searcher) {
		return searcher.getIndexReader().leaves().stream().<Object>map((leaf) -> {
			var cache = leaf.reader().getReaderCacheHelper();
			return (cache != null) ? cache.getKey() : leaf.reader();
		}).toList();
	}

	private static Counted count(IndexSearcher searcher, Plan plan) throws IOException {
		var free = Arrays.stream(Facet.values()).filter((facet) -> !plan.filters().containsKey(facet)).toList();
		var all = Counter.of(searcher, plan.matching(null));
		var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
		counts.putAll(all.count(free, plan.asOf()));
		for (var chosen : plan.filters().keySet()) {
			counts.putAll(Counter.of(searcher, plan.matching(chosen)).count(List.of(chosen), plan.asOf()));
		}
		return new Counted(all.total(), counts);
	}

	record Counted(int total, Map<Facet, Map<String, Integer>> counts) {
	}

	private record Key(Plan plan, List<Object> state) {
	}

}
