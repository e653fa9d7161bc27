package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.norma.shared.Ids;

/**
 * Takes over whom people named in sentences before bodies had lists of their own: their
 * words rule on as the names of a list.
 */
final class NamedBodies {

	private static final Map<Rule, Rule> LISTS = Map.of(Rule.ISSUER, Rule.ISSUER_BODIES, Rule.PROJECT_APPROVER,
			Rule.PROJECT_APPROVER_BODIES);

	/** Between the names in a sentence such as “Ministry of Works (MOW/DOW)”. */
	private static final Pattern BETWEEN = Pattern.compile("\\s*[()（）/／,，、;；:：]\\s*");

	private NamedBodies() {
	}

	/** The list of a line that people wrote in words and that holds on the day. */
	static Stream<RuleEntry> of(Hierarchy tree, LocalDate day) {
		return LISTS.entrySet()
			.stream()
			.filter((words) -> !tree.knows(words.getValue()))
			.flatMap((words) -> tree.all()
				.stream()
				.filter((level) -> level.existsOn(day))
				.flatMap((level) -> tree.ownLine(level.code(), words.getKey(), day).stream()))
			.filter((line) -> !line.isOfProfile() && line.value() != null)
			.flatMap((line) -> listed(line, day).stream());
	}

	private static Optional<RuleEntry> listed(RuleEntry line, LocalDate day) {
		var names = RuleText.read(String.valueOf(line.value()))
			.byLanguage()
			.values()
			.stream()
			.flatMap(BETWEEN::splitAsStream)
			.filter((name) -> !name.isBlank())
			.distinct()
			.collect(Collectors.joining("\n"));
		return names.isEmpty() ? Optional.empty()
				: Optional.of(new RuleEntry(Ids.next(), line.level(), LISTS.getOrDefault(line.rule(), line.rule()),
						RuleEntry.Effect.SET, names, line.basis(), line.confidence(), line.note(), day, line.setBy(),
						line.setAt(), line.agreedBy()));
	}

}
