package org.norma.ledger.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.norma.ledger.LedgerEntry;
import org.norma.shared.SubjectNames;

import org.springframework.stereotype.Component;

/**
 * What the things are called that entries know by an identifier alone; one query for each
 * kind on a page.
 */
@Component
class LedgerSubjects {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/** A thing named in a value by its kind and identifier. */
	static final Pattern TYPED = Pattern.compile("([a-z-]+):(" + ID.pattern() + ")");

	private final List<SubjectNames> sources;

	LedgerSubjects(List<SubjectNames> sources) {
		this.sources = sources;
	}

	/**
	 * Names by identifier, of what there still is: what entries are about, and what their
	 * values name with its kind, such as {@code project:UUID}.
	 */
	Map<String, String> of(List<LedgerEntry> entries, Locale locale) {
		var names = new HashMap<String, String>();
		for (var source : this.sources) {
			var ids = ids(entries, source.subjectType());
			if (!ids.isEmpty()) {
				source.names(ids, locale).forEach((id, name) -> names.put(id.toString(), name));
			}
		}
		return names;
	}

	private static Set<UUID> ids(List<LedgerEntry> entries, String type) {
		var ids = new LinkedHashSet<UUID>();
		entries.stream()
			.filter((entry) -> entry.subjectType().equals(type) && ID.matcher(entry.subjectId()).matches())
			.forEach((entry) -> ids.add(UUID.fromString(entry.subjectId())));
		entries.stream()
			.flatMap((entry) -> Stream.of(entry.before(), entry.after()))
			.flatMap((values) -> values.values().stream())
			.map(TYPED::matcher)
			.filter((value) -> value.matches() && value.group(1).equals(type))
			.forEach((value) -> ids.add(UUID.fromString(value.group(2))));
		return ids;
	}

}
