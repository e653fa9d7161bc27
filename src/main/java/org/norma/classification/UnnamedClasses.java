package org.norma.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

import org.springframework.stereotype.Service;

/**
 * Classes in which standards stand though the scheme as it is held does not name them.
 */
@Service
public class UnnamedClasses {

	private final List<UsedClasses> used;

	private final Classification classification;

	UnnamedClasses(List<UsedClasses> used, Classification classification) {
		this.used = used;
		this.classification = classification;
	}

	/**
	 * The class and those above it, topmost first, with the names that are held; empty
	 * when no standard stands in it.
	 */
	public List<Entry> path(Scheme scheme, String code) {
		var path = codes((each, wanted) -> each.path(scheme, wanted), code);
		return withNames(scheme, path);
	}

	/** Those directly below a class, without those that have names. */
	public List<Entry> below(Scheme scheme, String code) {
		return unnamed(scheme, codes((each, wanted) -> each.below(scheme, wanted), code));
	}

	/**
	 * Those whose code begins with what is typed, with or without the name of the scheme.
	 */
	public List<Entry> search(Scheme scheme, String words) {
		var code = scheme.withoutName(words).toUpperCase(Locale.ROOT);
		return code.isEmpty() ? List.of()
				: unnamed(scheme, codes((each, wanted) -> each.beginning(scheme, wanted), code));
	}

	private List<String> codes(BiFunction<UsedClasses, String, List<String>> question, String code) {
		return this.used.stream().flatMap((each) -> question.apply(each, code).stream()).distinct().toList();
	}

	private List<Entry> unnamed(Scheme scheme, Collection<String> codes) {
		return withNames(scheme, codes).stream().filter((entry) -> entry.names().isEmpty()).toList();
	}

	private List<Entry> withNames(Scheme scheme, Collection<String> codes) {
		var named = this.classification.byCodes(scheme, codes)
			.stream()
			.collect(Collectors.toMap(Entry::code, (entry) -> entry));
		var path = new ArrayList<Entry>();
		String above = null;
		for (var code : codes) {
			path.add(named.containsKey(code) ? named.get(code) : unnamed(scheme, code, above));
			above = code;
		}
		return path;
	}

	private static Entry unnamed(Scheme scheme, String code, @Nullable String above) {
		return new Entry(scheme, code, above, "", Texts.empty(), Texts.empty(), List.of(), null, null, 0);
	}

}
