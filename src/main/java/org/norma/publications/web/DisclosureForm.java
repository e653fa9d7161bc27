package org.norma.publications.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.publications.Disclosure;
import org.norma.shared.web.AskedDay;
import org.norma.shared.web.Said.Sentence;

/**
 * What is typed of a declaration.
 *
 * @param supplyFrom the day as typed
 * @param statements text by item of the rule
 */
record DisclosureForm(String supplyFrom, Map<String, String> statements) {

	private static final String ITEM = "item.";

	private static final String SUPPLY = "supplyFrom";

	private static final int LAST_YEAR = 9999;

	static DisclosureForm of(@Nullable Disclosure disclosure) {
		return (disclosure != null)
				? new DisclosureForm(Objects.toString(disclosure.supplyFrom(), ""), disclosure.statements())
				: new DisclosureForm("", Map.of());
	}

	static DisclosureForm typed(Map<String, String> typed) {
		var statements = new HashMap<String, String>();
		typed.forEach((name, text) -> {
			if (name.startsWith(ITEM)) {
				statements.put(name.substring(ITEM.length()), text);
			}
		});
		return new DisclosureForm(typed.getOrDefault(SUPPLY, "").strip(), statements);
	}

	/** Why a field cannot be taken, by field. */
	Map<String, Sentence> faults() {
		var faults = new HashMap<String, Sentence>();
		this.statements.forEach((item, text) -> {
			if (text.strip().length() > Disclosure.LONGEST) {
				faults.put(item, new Sentence("publications.refused.declaration-long",
						new Object[] { text.strip().length(), Disclosure.LONGEST }));
			}
		});
		if (!this.supplyFrom.isEmpty() && read().isEmpty()) {
			faults.put(SUPPLY,
					AskedDay.isMissing(this.supplyFrom)
							? new Sentence("shared.refused.no-such-day", new Object[] { this.supplyFrom })
							: new Sentence("typeMismatch.java.time.LocalDate", new Object[0]));
		}
		return faults;
	}

	@Nullable LocalDate day() {
		return read().orElse(null);
	}

	private Optional<LocalDate> read() {
		try {
			return Optional.of(LocalDate.parse(this.supplyFrom))
				.filter((day) -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
