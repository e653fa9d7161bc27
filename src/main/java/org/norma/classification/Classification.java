package org.norma.classification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trees of classes. */
@Service
@Transactional(readOnly = true)
public class Classification {

	private final EntryRepository entries;

	Classification(EntryRepository entries) {
		this.entries = entries;
	}

	public Optional<Entry> find(Scheme scheme, String code) {
		return this.entries.find(scheme, code);
	}

	/**
	 * Names by code, in the language or the nearest one; unknown codes are left out. One
	 * query for any number of codes.
	 */
	public Map<String, String> names(Scheme scheme, Collection<String> codes, Locale locale) {
		var names = new LinkedHashMap<String, String>();
		if (!codes.isEmpty()) {
			this.entries.byCodes(scheme, codes).forEach((entry) -> names.put(entry.code(), entry.names().in(locale)));
		}
		return names;
	}

	/** The class and those above it, topmost first; empty when the code is unknown. */
	public List<Entry> path(Scheme scheme, String code) {
		return this.entries.path(scheme, code);
	}

	/** The classes directly below, or those at the top. */
	public List<Entry> children(Scheme scheme, @Nullable String code) {
		return this.entries.children(scheme, code);
	}

	/** Classes whose code begins with the words, or whose name has them; at most 100. */
	public List<Entry> search(Scheme scheme, String words) {
		var plain = scheme.withoutName(words.replace("\0", ""));
		return plain.isEmpty() ? List.of() : this.entries.search(scheme, plain);
	}

	/** The classes with these codes, in the order of the codes. */
	public List<Entry> byCodes(Scheme scheme, Collection<String> codes) {
		return codes.isEmpty() ? List.of() : this.entries.byCodes(scheme, codes);
	}

	/** A scheme with its size. */
	public SchemeSummary summary(Scheme scheme) {
		return schemes().get(scheme.ordinal());
	}

	/** Every scheme with its size, in their order. */
	public List<SchemeSummary> schemes() {
		return this.entries.schemes();
	}

}
