package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/**
 * Puts the best by text in the order in which people expect standards: the number that
 * was typed, its series, standards (no reports) whose title begins with the words, then
 * the others by their words; each time in force before ended, a standard before its
 * drafts and amendments, the newest edition of a series first. Done afterwards for the
 * best only, it costs nothing for the many others.
 */
final class Ranking {

	/** How many of the best are put in order; those after them keep the order by text. */
	static final int AMONG = 400;

	private static final Comparator<Ranked> NEWEST = Comparator.comparingInt(Ranked::published).reversed();

	/** Of one series. */
	private static final Comparator<Ranked> EDITIONS = Comparator.comparingInt(Ranked::standing)
		.thenComparing((one) -> !one.standard())
		.thenComparing(NEWEST);

	private static final Comparator<Ranked> BY_NUMBER = Comparator.comparingInt(Ranked::standing)
		.thenComparing((one) -> !one.standard())
		.thenComparing((one) -> -one.height())
		.thenComparing(Ranked::series)
		.thenComparing(NEWEST);

	private static final Comparator<Ranked> BY_WORDS = Comparator.comparingDouble((Ranked one) -> -one.worth())
		.thenComparing(NEWEST);

	private Ranking() {
	}

	/**
	 * Puts the first {@link #AMONG} of the documents, found in the order of their scores,
	 * in order.
	 */
	static void order(List<LeafReaderContext> leaves, ScoreDoc[] found, LocalDate asOf) throws IOException {
		int among = Math.min(found.length, AMONG);
		var ranked = new Ranked[among];
		var byPlace = new Integer[among];
		Arrays.setAll(byPlace, (place) -> place);
		Arrays.sort(byPlace, Comparator.comparingInt((place) -> found[place].doc));
		RankedLeaf leaf = null;
		for (int place : byPlace) {
			var context = leaves.get(ReaderUtil.subIndex(found[place].doc, leaves));
			if (leaf == null || leaf.context() != context) {
				leaf = RankedLeaf.of(context, asOf);
			}
			ranked[place] = leaf.rank(found[place]);
		}
		var order = order(ranked);
		for (int place = 0; place < among; place++) {
			found[place] = order.get(place).doc();
		}
	}

	private static List<Ranked> order(Ranked[] ranked) {
		var tiers = new ArrayList<List<Ranked>>();
		for (var tier : Ranked.Tier.values()) {
			tiers.add(new ArrayList<>());
		}
		for (var one : ranked) {
			tiers.get(one.tier().ordinal()).add(one);
		}
		tiers.get(Ranked.Tier.NUMBER.ordinal())
			.sort(Comparator.comparing((Ranked one) -> -one.height()).thenComparing(EDITIONS));
		tiers.get(Ranked.Tier.SERIES.ordinal()).sort(BY_NUMBER);
		tiers.get(Ranked.Tier.TITLE_HEAD.ordinal()).sort(byIssuer(tiers.get(Ranked.Tier.TITLE_HEAD.ordinal())));
		var words = tiers.get(Ranked.Tier.WORDS.ordinal());
		words.sort(BY_WORDS);
		newestFirst(words);
		return tiers.stream().flatMap(List::stream).toList();
	}

	/**
	 * The very title first. A family of standards on one subject begins with its lowest
	 * number, and a number with its first part; the issuer whose title has the words best
	 * comes first.
	 */
	private static Comparator<Ranked> byIssuer(List<Ranked> all) {
		var best = new HashMap<Long, Float>();
		var first = new HashMap<Long, Long>();
		all.forEach((one) -> {
			best.merge(NumberTerms.issuer(one.series()), one.words(), Math::max);
			first.merge(NumberTerms.withoutPart(one.series()), one.series(), Math::min);
		});
		return Comparator.comparing((Ranked one) -> -one.height())
			.thenComparing((one) -> one.series() != first.getOrDefault(NumberTerms.withoutPart(one.series()), 0L))
			.thenComparing((one) -> -best.getOrDefault(NumberTerms.issuer(one.series()), 0f))
			.thenComparing(Ranked::series)
			.thenComparing(NEWEST);
	}

	/** The editions of a series change places among themselves. */
	private static void newestFirst(List<Ranked> sorted) {
		var bySeries = new LinkedHashMap<Long, List<Ranked>>();
		sorted.forEach((one) -> bySeries.computeIfAbsent(one.series(), (series) -> new ArrayList<>()).add(one));
		bySeries.values().forEach((editions) -> editions.sort(EDITIONS));
		Map<Long, Integer> next = new HashMap<>();
		sorted.replaceAll((one) -> bySeries.getOrDefault(one.series(), List.of())
			.get(next.merge(one.series(), 1, Integer::sum) - 1));
	}

}
