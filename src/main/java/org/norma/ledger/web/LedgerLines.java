package org.norma.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.norma.bodies.BodyService;
import org.norma.bodies.BodySummary;
import org.norma.ledger.LedgerEntry;
import org.norma.ledger.LedgerService;

import org.springframework.stereotype.Component;

/** Puts a page of entries into words, in as many queries for one as for many. */
@Component
class LedgerLines {

	private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private final LedgerService ledger;

	private final LedgerWords words;

	private final BodyService bodies;

	private final LedgerSubjects subjects;

	LedgerLines(LedgerService ledger, LedgerWords words, BodyService bodies, LedgerSubjects subjects) {
		this.subjects = subjects;
		this.ledger = ledger;
		this.words = words;
		this.bodies = bodies;
	}

	List<LedgerLine> of(List<LedgerEntry> entries, Locale locale) {
		var course = this.ledger.courseBefore(entries);
		var named = this.bodies.byIds(entries.stream().flatMap(LedgerLines::bodies).distinct().toList());
		var subjects = this.subjects.of(entries);
		return entries.stream()
			.map((entry) -> new LedgerLine(entry, this.words.verb(entry.verb(), locale),
					this.words.subject(entry.subjectType(), locale),
					subjects.getOrDefault(entry.subjectId(), entry.subjectId()),
					Optional.ofNullable(entry.bodyId()).map(named::get).map((body) -> name(body, locale)).orElse(null),
					changes(entry, course.getOrDefault(entry.seq(), Map.of()), named, locale)))
			.toList();
	}

	private static Stream<UUID> bodies(LedgerEntry entry) {
		return Stream.concat(Stream.ofNullable(entry.bodyId()),
				Stream.concat(entry.before().entrySet().stream(), entry.after().entrySet().stream())
					.filter((value) -> isBody(value.getKey(), value.getValue()))
					.map((value) -> UUID.fromString(value.getValue())));
	}

	private static boolean isBody(String field, String value) {
		return (field.equals("parent") || field.equals("member") || field.equals("body")) && value.matches(UUID_FORM);
	}

	private List<LedgerLine.Change> changes(LedgerEntry entry, Map<String, String> course, Map<UUID, BodySummary> named,
			Locale locale) {
		var before = new TreeMap<>(course);
		before.putAll(entry.before());
		var fields = new TreeSet<>(before.keySet());
		fields.addAll(entry.after().keySet());
		var changes = new ArrayList<LedgerLine.Change>();
		for (var field : fields) {
			var old = before.get(field);
			var now = entry.after().get(field);
			changes.add(new LedgerLine.Change(this.words.field(field, locale),
					(old == null || old.equals(now)) ? null : value(entry, field, old, named, locale),
					(now == null) ? null : value(entry, field, now, named, locale)));
		}
		return changes;
	}

	private String value(LedgerEntry entry, String field, String value, Map<UUID, BodySummary> named, Locale locale) {
		if (isBody(field, value) && named.containsKey(UUID.fromString(value))) {
			return name(Objects.requireNonNull(named.get(UUID.fromString(value))), locale);
		}
		return this.words.value(entry, field, value, locale);
	}

	private static String name(BodySummary body, Locale locale) {
		return body.names().in(locale);
	}

}
