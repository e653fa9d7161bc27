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
		var named = new Named(this.bodies.byIds(entries.stream().flatMap(LedgerLines::bodies).distinct().toList()),
				this.subjects.of(entries, locale));
		return entries.stream()
			.map((entry) -> new LedgerLine(entry, this.words.verb(entry.verb(), locale),
					this.words.subject(entry.subjectType(), locale),
					named.things.getOrDefault(entry.subjectId(), entry.subjectId()),
					Optional.ofNullable(entry.bodyId())
						.map(named.bodies::get)
						.map((body) -> name(body, locale))
						.orElse(null),
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

	/** An empty value says nothing on either side; a section is called by its heading. */
	private List<LedgerLine.Change> changes(LedgerEntry entry, Map<String, String> course, Named named, Locale locale) {
		var before = new TreeMap<>(course);
		before.putAll(entry.before());
		var after = new TreeMap<>(entry.after());
		Stream.of(before, after).forEach((values) -> values.values().removeIf(String::isBlank));
		if (after.containsKey("heading")) {
			after.remove("section");
		}
		var fields = new TreeSet<>(before.keySet());
		fields.addAll(after.keySet());
		var changes = new ArrayList<LedgerLine.Change>();
		for (var field : fields) {
			var old = before.get(field);
			var now = after.get(field);
			changes.add(new LedgerLine.Change(this.words.field(field, locale),
					(old == null || old.equals(now)) ? null : value(entry, field, old, named, locale),
					(now == null) ? null : value(entry, field, now, named, locale)));
		}
		return changes;
	}

	private String value(LedgerEntry entry, String field, String value, Named named, Locale locale) {
		if (isBody(field, value) && named.bodies.containsKey(UUID.fromString(value))) {
			return name(Objects.requireNonNull(named.bodies.get(UUID.fromString(value))), locale);
		}
		var thing = LedgerSubjects.TYPED.matcher(value);
		return thing.matches()
				? this.words.subject(thing.group(1), locale) + " "
						+ named.things.getOrDefault(thing.group(2), thing.group(2))
				: this.words.value(entry, field, value, locale);
	}

	private static String name(BodySummary body, Locale locale) {
		return body.names().in(locale);
	}

	/**
	 * The names of bodies and of other things that the entries of a page know by
	 * identifier.
	 */
	private record Named(Map<UUID, BodySummary> bodies, Map<String, String> things) {
	}

}
