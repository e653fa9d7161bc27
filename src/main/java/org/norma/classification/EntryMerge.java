package org.norma.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RefusedLine;
import org.norma.shared.Texts;

/**
 * Brings what a file says together with what is held: languages that the file does not
 * speak are kept, lines that hang nowhere are refused.
 */
class EntryMerge {

	private static final int DEEPEST = 12;

	private final Scheme scheme;

	private final Map<String, Entry> held = new HashMap<>();

	private final Map<String, EntryLine> asked = new LinkedHashMap<>();

	private final List<RefusedLine> refused;

	private final List<Entry> toSave = new ArrayList<>();

	private int added;

	private int changed;

	EntryMerge(Scheme scheme, List<Entry> held, EntryLine.Read file) {
		this.scheme = scheme;
		held.forEach((entry) -> this.held.put(entry.code(), entry));
		this.refused = new ArrayList<>(file.refused());
		for (var line : file.lines()) {
			var first = this.asked.putIfAbsent(line.code(), line);
			if (first != null) {
				refuse(line, "code", line.code(), "classification.refused.twice", first.line());
			}
		}
		refuseWhatHangsNowhere();
		this.asked.values().forEach(this::merge);
	}

	/** Entries to write: the new ones and the changed ones. */
	List<Entry> toSave() {
		return this.toSave;
	}

	ClassificationReport report() {
		return new ClassificationReport(this.added, this.changed, this.asked.size() - this.added - this.changed,
				this.refused.stream().sorted(java.util.Comparator.comparingLong(RefusedLine::line)).toList());
	}

	private void refuseWhatHangsNowhere() {
		List<EntryLine> hanging;
		do {
			hanging = this.asked.values().stream().filter((line) -> fault(line).isPresent()).toList();
			for (var line : hanging) {
				refuse(line, "parent", String.valueOf(line.parentCode()), fault(line).orElseThrow(), line.code());
			}
			hanging.forEach((line) -> this.asked.remove(line.code()));
		}
		while (!hanging.isEmpty());
	}

	private Optional<String> fault(EntryLine line) {
		var parent = line.parentCode();
		for (var steps = 0; parent != null; steps++) {
			if (!this.asked.containsKey(parent) && !this.held.containsKey(parent)) {
				return Optional.of("classification.refused.parent-unknown");
			}
			if (steps > DEEPEST || parent.equals(line.code())) {
				return Optional.of("classification.refused.parent-loop");
			}
			parent = above(parent);
		}
		return Optional.empty();
	}

	private @Nullable String above(String code) {
		var line = this.asked.get(code);
		if (line != null) {
			return line.parentCode();
		}
		var entry = this.held.get(code);
		return (entry != null) ? entry.parentCode() : null;
	}

	private void merge(EntryLine line) {
		var before = this.held.get(line.code());
		var after = (before != null) ? changed(before, line) : entry(line);
		if (before == null) {
			this.added++;
			this.toSave.add(after);
		}
		else if (!before.saysTheSameAs(after)) {
			this.changed++;
			this.toSave.add(after);
		}
	}

	private Entry entry(EntryLine line) {
		return new Entry(this.scheme, line.code(), line.parentCode(), or(line.edition(), ""), line.names(),
				line.scope(), or(line.seeAlso(), List.of()), line.validFrom(), line.validTo(), 0);
	}

	private Entry changed(Entry before, EntryLine line) {
		return new Entry(this.scheme, line.code(), line.parentCode(), or(line.edition(), before.edition()),
				both(before.names(), line.names()), both(before.scope(), line.scope()),
				or(line.seeAlso(), before.seeAlso()),
				(line.validFrom() != null) ? line.validFrom() : before.validFrom(),
				(line.validTo() != null) ? line.validTo() : before.validTo(), before.childCount());
	}

	private void refuse(EntryLine line, String field, String value, String key, Object... arguments) {
		this.refused.add(RefusedLine.of(line.line(), field, value, key, arguments));
	}

	private static <T> T or(@Nullable T said, T otherwise) {
		return (said != null) ? said : otherwise;
	}

	private static Texts both(Texts before, Texts after) {
		var both = new HashMap<>(before.byLanguage());
		both.putAll(after.byLanguage());
		return new Texts(both);
	}

}
