package org.norma.lookup.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.norma.lookup.Facet;
import org.norma.lookup.FacetTree;
import org.norma.lookup.Hit;
import org.norma.lookup.Names;
import org.norma.lookup.SearchResult;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the counted values of the facets names, an order and a depth. */
@Component
class FacetViews {

	private static final int SHOWN = 8;

	private static final int MOST = 60;

	private final Names names;

	private final FacetTree tree;

	private final MessageSource messages;

	FacetViews(Names names, FacetTree tree, MessageSource messages) {
		this.names = names;
		this.tree = tree;
		this.messages = messages;
	}

	List<FacetView> of(SearchResult result, Locale locale) {
		var views = new ArrayList<FacetView>();
		for (var facet : Facet.values()) {
			var view = view(facet, result, locale);
			if (!view.choices().isEmpty()) {
				views.add(view);
			}
		}
		return views;
	}

	/**
	 * All levels that stand below no other, the largest first: together they hold every
	 * edition.
	 */
	List<FacetView.Choice> levels(SearchResult result, Locale locale) {
		var counts = this.tree.withSums(Facet.LEVEL, result.counts().getOrDefault(Facet.LEVEL, Map.of()));
		var top = counts.keySet()
			.stream()
			.filter((level) -> this.tree.parent(Facet.LEVEL, level) == null)
			.sorted(order(Facet.LEVEL, counts))
			.toList();
		return choices(Facet.LEVEL, top, counts, Set.of(), locale);
	}

	/** The names of what is chosen, by facet and value. */
	List<Chip> chosen(SearchResult result, Locale locale) {
		var chips = new ArrayList<Chip>();
		result.query().chosen().forEach((facet, values) -> {
			var labels = labels(facet, values, locale);
			values.forEach((value) -> chips.add(new Chip(facet, value, labels.getOrDefault(value, value))));
		});
		return chips;
	}

	/** Results with the names of their levels and issuers. */
	List<Line> lines(List<Hit> hits, Locale locale) {
		var levels = this.names.levels(locale);
		var issuers = this.names
			.bodies(hits.stream().map(Hit::issuer).filter(Objects::nonNull).map(Object::toString).toList(), locale);
		return hits.stream()
			.map((hit) -> Line.of(hit, locale, levels.getOrDefault(hit.level(), hit.level()),
					issuers.get(String.valueOf(hit.issuer()))))
			.toList();
	}

	private FacetView view(Facet facet, SearchResult result, Locale locale) {
		var chosen = result.query().chosen(facet);
		var counts = this.tree.withSums(facet, result.counts().getOrDefault(facet, Map.of()));
		chosen.forEach((value) -> counts.putIfAbsent(value, 0));
		var shown = new ArrayList<String>();
		add(shown, facet, null, counts, chosen, 0);
		var kept = shown.subList(0, Math.min(shown.size(), MOST));
		var choices = choices(facet, kept, counts, chosen, locale);
		int cut = Math.min(choices.size(), SHOWN);
		return new FacetView(facet, choices.subList(0, cut), choices.subList(cut, choices.size()));
	}

	private List<FacetView.Choice> choices(Facet facet, List<String> values, Map<String, Integer> counts,
			Set<String> chosen, Locale locale) {
		var labels = labels(facet, values, locale);
		var numbers = NumberFormat.getIntegerInstance(locale);
		return values.stream().map((value) -> {
			var count = counts.getOrDefault(value, 0);
			return new FacetView.Choice(Address.shown(facet, value), labels.getOrDefault(value, value), count,
					numbers.format(count), chosen.contains(value), this.tree.depth(facet, value));
		}).toList();
	}

	/** Top values; below a chosen value, those under it. */
	private void add(List<String> shown, Facet facet, @Nullable String parent, Map<String, Integer> counts,
			Set<String> chosen, int depth) {
		counts.keySet()
			.stream()
			.filter((value) -> Objects.equals(this.tree.parent(facet, value), parent))
			.sorted(order(facet, counts))
			.forEach((value) -> {
				shown.add(value);
				if (facet == Facet.LEVEL || open(facet, value, chosen)) {
					add(shown, facet, value, counts, chosen, depth + 1);
				}
			});
	}

	private boolean open(Facet facet, String value, Set<String> chosen) {
		return chosen.stream().anyMatch((each) -> each.equals(value) || this.tree.isBelow(facet, each, value));
	}

	private static Comparator<String> order(Facet facet, Map<String, Integer> counts) {
		if (facet == Facet.YEAR) {
			return Comparator.reverseOrder();
		}
		return Comparator.<String>comparingInt((value) -> -counts.getOrDefault(value, 0))
			.thenComparing(Comparator.naturalOrder());
	}

	private Map<String, String> labels(Facet facet, Iterable<String> values, Locale locale) {
		var codes = new LinkedHashSet<String>();
		values.forEach(codes::add);
		return switch (facet) {
			case STATUS -> messages(codes, "catalogue.status.", locale, true);
			case BINDING -> messages(codes, "lookup.binding.", locale, false);
			case LEVEL -> this.names.levels(locale);
			case ISSUER -> this.names.bodies(codes, locale);
			case YEAR -> Map.of();
			case ICS, CCS, SECTOR, REGION -> coded(this.names.classes(facet, codes, locale));
		};
	}

	private static Map<String, String> coded(Map<String, String> names) {
		var coded = new HashMap<String, String>();
		names.forEach((code, name) -> coded.put(code, code + " " + name));
		return coded;
	}

	private Map<String, String> messages(Set<String> codes, String prefix, Locale locale, boolean small) {
		var labels = new HashMap<String, String>();
		for (var code : codes) {
			var key = prefix + (small ? code.toLowerCase(Locale.ROOT).replace('_', '-') : code);
			labels.put(code, this.messages.getMessage(key, null, code, locale));
		}
		return labels;
	}

	/** Something chosen, to be taken away again. */
	record Chip(Facet facet, String value, String label) {
	}

}
