package org.norma.consultations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.documents.RevisionSection;
import org.norma.shared.RuleBroken;

/**
 * A clause of a frozen text, as a comment names it.
 *
 * @param lineage what stays the same through revisions, {@code null} for the whole text
 * @param label its number or heading, empty for the whole text
 * @param position its place in the text, 0 for the whole
 */
record Clause(@Nullable UUID lineage, String label, int position) {

	static final Clause WHOLE = new Clause(null, "", 0);

	static List<Clause> of(List<RevisionSection> sections) {
		return java.util.stream.IntStream.range(0, sections.size())
			.mapToObj((at) -> new Clause(sections.get(at).lineage(), label(sections.get(at)), at + 1))
			.toList();
	}

	static String label(RevisionSection section) {
		return section.number().isEmpty() ? section.heading() : section.number();
	}

	static Clause find(List<Clause> clauses, @Nullable UUID lineage) {
		return (lineage == null) ? WHOLE
				: clauses.stream()
					.filter((each) -> lineage.equals(each.lineage()))
					.findFirst()
					.orElseThrow(() -> new RuleBroken("consultations.refused.no-clause"));
	}

	/** The clause that a table calls by its number or heading. */
	static Optional<Clause> named(List<Clause> clauses, String name) {
		var asked = plain(name);
		return clauses.stream().filter((each) -> plain(each.label()).equals(asked)).findFirst();
	}

	private static String plain(String name) {
		return name.replaceAll("(?i)^(clause|subclause|annex|附录|第)\\s*", "")
			.replaceAll("[章条款]$", "")
			.replaceAll("\\s", "")
			.toLowerCase(java.util.Locale.ROOT);
	}

}
