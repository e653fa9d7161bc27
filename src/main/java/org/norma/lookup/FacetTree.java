package org.norma.lookup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** What stands above what among the values of a facet. */
@Service
public class FacetTree {

	private final Names names;

	FacetTree(Names names) {
		this.names = names;
	}

	/** The value directly above, {@code null} at the top. */
	public @Nullable String parent(Facet facet, String value) {
		var above = above(facet, value);
		return above.isEmpty() ? null : above.get(0);
	}

	/** How many values stand above. */
	public int depth(Facet facet, String value) {
		return above(facet, value).size();
	}

	public boolean isBelow(Facet facet, String value, String other) {
		return above(facet, value).contains(other);
	}

	/** Counts with those of the values below added, where a level holds its own only. */
	public Map<String, Integer> withSums(Facet facet, Map<String, Integer> counts) {
		var sums = new HashMap<>(counts);
		if (facet == Facet.LEVEL) {
			counts.forEach(
					(level, count) -> above(facet, level).forEach((upper) -> sums.merge(upper, count, Integer::sum)));
		}
		return sums;
	}

	private List<String> above(Facet facet, String value) {
		if (facet == Facet.LEVEL) {
			var known = this.names.levelsAbove().get(value);
			return (known != null) ? known : byDots(value);
		}
		var path = new ArrayList<>(facet.path(value));
		path.remove(value);
		Collections.reverse(path);
		return path;
	}

	/** A level that the tree does not know stands where its code says. */
	private static List<String> byDots(String level) {
		var above = new ArrayList<String>();
		for (int dot = level.lastIndexOf('.'); dot > 0; dot = level.lastIndexOf('.', dot - 1)) {
			above.add(level.substring(0, dot));
		}
		return above;
	}

}
