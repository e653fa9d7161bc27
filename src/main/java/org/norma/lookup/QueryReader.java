package org.norma.lookup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Status;
import org.norma.hierarchy.Binding;
import org.norma.shared.web.AskedDay;

/**
 * Reads a query from the parameters of an address: {@code q}, one parameter a facet,
 * {@code asOf}, {@code sort}, {@code page}, {@code size}.
 */
public final class QueryReader {

	/** Results that can be paged through; longer lists are exported. */
	public static final int DEEPEST = 10_000;

	/** Of what was published later there is nothing to find. */
	private static final Status[] ASKED = EnumSet.complementOf(EnumSet.of(Status.UNPUBLISHED)).toArray(Status[]::new);

	/** Longest text that is looked for, in characters. */
	public static final int LONGEST_TEXT = 300;

	private static final int LARGEST_PAGE = 100;

	private static final int MOST_CHOICES = 50;

	private QueryReader() {
	}

	/**
	 * The query of an address.
	 * @throws BadQuery when a parameter cannot be read
	 */
	public static SearchQuery read(Map<String, List<String>> parameters, LocalDate today) {
		int page = number(parameters, "page", 1, DEEPEST, 1);
		int size = number(parameters, "size", 1, LARGEST_PAGE, 20);
		if ((long) page * size > DEEPEST) {
			throw new BadQuery("lookup.bad.too-deep", DEEPEST);
		}
		return new SearchQuery(text(parameters), choices(parameters), day(parameters, today), sort(parameters), page,
				size);
	}

	private static String text(Map<String, List<String>> parameters) {
		var text = first(parameters, "q");
		if (text == null) {
			return "";
		}
		if (text.length() > LONGEST_TEXT) {
			throw new BadQuery("lookup.bad.too-long", text.length(), LONGEST_TEXT);
		}
		return text.replaceAll("\\p{Cntrl}+", " ").strip();
	}

	private static Map<Facet, Set<String>> choices(Map<String, List<String>> parameters) {
		var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
		for (var facet : Facet.values()) {
			var brackets = facet.parameter() + "[]";
			if (parameters.containsKey(brackets)) {
				throw new BadQuery("lookup.bad.brackets", brackets, facet.parameter());
			}
			var values = new TreeSet<String>();
			for (var value : parameters.getOrDefault(facet.parameter(), List.of())) {
				if (value != null && !value.isBlank()) {
					values.add(choice(facet, value.strip()));
				}
			}
			if (values.size() > MOST_CHOICES) {
				throw new BadQuery("lookup.bad.choices", facet.parameter(), MOST_CHOICES);
			}
			chosen.put(facet, values);
		}
		return chosen;
	}

	private static String choice(Facet facet, String value) {
		return switch (facet) {
			case STATUS -> known(facet, value, ASKED);
			case BINDING -> known(facet, value, Binding.values());
			default -> value.substring(0, Math.min(value.length(), 100));
		};
	}

	/** in-force, IN_FORCE and in_force are the same. */
	private static String known(Facet facet, String value, Enum<?>[] values) {
		var name = value.toUpperCase(Locale.ROOT).replace('-', '_');
		for (var each : values) {
			if (each.name().equals(name)) {
				return name;
			}
		}
		var allowed = Arrays.stream(values)
			.map((each) -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
		throw new BadQuery("lookup.bad.choice", facet.parameter(), value, String.join(", ", allowed));
	}

	private static LocalDate day(Map<String, List<String>> parameters, LocalDate today) {
		var text = first(parameters, "asOf");
		if (text == null || text.isBlank()) {
			return today;
		}
		var day = AskedDay.read(text.strip());
		if (day != null) {
			return day;
		}
		throw new BadQuery(AskedDay.isMissing(text) ? "lookup.bad.no-such-day" : "lookup.bad.as-of", text);
	}

	private static SearchQuery.Sort sort(Map<String, List<String>> parameters) {
		var text = first(parameters, "sort");
		if (text == null || text.isBlank()) {
			return SearchQuery.Sort.RELEVANCE;
		}
		for (var sort : SearchQuery.Sort.values()) {
			if (sort.name().equalsIgnoreCase(text.strip())) {
				return sort;
			}
		}
		throw new BadQuery("lookup.bad.sort", text);
	}

	private static int number(Map<String, List<String>> parameters, String name, int least, int most, int otherwise) {
		var text = first(parameters, name);
		if (text == null || text.isBlank()) {
			return otherwise;
		}
		try {
			int number = Integer.parseInt(text.strip());
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// refused below
		}
		throw new BadQuery("lookup.bad.number", name, text, least, String.valueOf(most));
	}

	private static @Nullable String first(Map<String, List<String>> parameters, String name) {
		var values = parameters.get(name);
		return (values == null || values.isEmpty()) ? null : values.get(0);
	}

}
