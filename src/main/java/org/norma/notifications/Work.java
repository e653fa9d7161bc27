package org.norma.notifications;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * All that waits for a person.
 *
 * @param rows the acts, oldest risk first
 * @param missing parts of Norma that could not be asked, by name
 * @param zone zone in which the days begin and end
 */
public record Work(List<WorkRow> rows, List<String> missing, ZoneId zone) {

	/** The acts by urgency, most urgent first; only urgencies that have some. */
	public Map<Urgency, List<WorkRow>> groups() {
		return this.rows.stream()
			.collect(Collectors.groupingBy(WorkRow::urgency, () -> new EnumMap<>(Urgency.class), Collectors.toList()));
	}

	public long count(Urgency urgency) {
		return this.rows.stream().filter((row) -> row.urgency() == urgency).count();
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** Only the acts that hold all the words and have the urgency, where one is given. */
	public Work matching(String words, @Nullable Urgency urgency) {
		var wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
		return new Work(this.rows.stream()
			.filter((row) -> urgency == null || row.urgency() == urgency)
			.filter((row) -> holds(row, wanted))
			.toList(), this.missing, this.zone);
	}

	private static boolean holds(WorkRow row, String[] wanted) {
		var text = (row.text() + " " + row.subject()).toLowerCase(Locale.ROOT);
		return List.of(wanted).stream().allMatch(text::contains);
	}

}
