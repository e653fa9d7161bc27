package org.norma.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.norma.shared.RuleBroken;

/**
 * Reads numbers of clauses as people and sources write them: one by one, as ranges, with
 * items.
 */
public final class ClauseNumbers {

	private static final Pattern ALL = Pattern.compile("(?i)all|tutti|tutte|全部|\\*");

	/** What stands between the first and the last clause of a range. */
	private static final Pattern UNTIL = Pattern
		.compile("\\s*[-‐‒–—−~〜至到]+\\s*|(?<=[0-9A-Za-z)])\\s+(?:to|a)\\s+(?=[0-9A-Z])");

	private static final Pattern SEPARATORS = Pattern.compile("[\\s,;、]+");

	/** Items in brackets stay with their clause. */
	private static final Pattern BETWEEN_SEPARATORS = Pattern.compile("(?:\\([^()]*\\)|[^\\s,;、])+");

	private static final Pattern NUMBER = Pattern
		.compile("(?:[A-Z]{1,2}(?:[1-9]\\d{0,3})?|[1-9]\\d{0,3}[A-Za-z]?)(?:\\.(?:0|[1-9]\\d{0,3})[A-Za-z]?){0,7}");

	private static final Pattern WITH_ITEMS = Pattern.compile("([^()]+)\\(([^()]+)\\)");

	private static final Pattern ITEM = Pattern.compile("[1-9]\\d{0,2}|[a-z]");

	/** The clause above with its dot or the annex, and the last part in figures. */
	private static final Pattern LAST = Pattern.compile("(|.*\\.|[A-Z]+)(\\d{1,4})");

	private static final int LONGEST = 100;

	private ClauseNumbers() {
	}

	/**
	 * Each clause that is meant, a range as all its clauses; none for all.
	 * @throws RuleBroken when one of them is no number of a clause, or a range does not
	 * say which clauses it means
	 */
	public static List<String> read(String typed) {
		var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
		if (areAll(plain)) {
			return List.of();
		}
		var numbers = new LinkedHashSet<String>();
		BETWEEN_SEPARATORS.matcher(UNTIL.matcher(plain).replaceAll("-"))
			.results()
			.forEach((each) -> numbers.addAll(clauses(each.group())));
		if (numbers.isEmpty()) {
			throw noNumber(typed);
		}
		return List.copyOf(numbers);
	}

	/** Whether what is typed is a word for all clauses. */
	public static boolean areAll(String typed) {
		return ALL.matcher(typed.strip()).matches();
	}

	/** Whether a clause of the one is a clause of the other, or stands below it. */
	static boolean overlap(List<String> one, List<String> other) {
		return one.isEmpty() || other.isEmpty()
				|| one.stream().anyMatch((each) -> other.stream().anyMatch((with) -> meet(each, with)));
	}

	private static boolean meet(String one, String other) {
		return one.equals(other) || isBelow(one, other) || isBelow(other, one);
	}

	private static boolean isBelow(String one, String other) {
		return one.startsWith(other + ".") || one.startsWith(other + "(");
	}

	private static List<String> clauses(String typed) {
		if (NUMBER.matcher(typed).matches()) {
			return List.of(typed);
		}
		var items = WITH_ITEMS.matcher(typed);
		if (items.matches() && NUMBER.matcher(items.group(1)).matches()) {
			return items(items.group(1), items.group(2), typed);
		}
		if (typed.contains("-")) {
			return range(typed);
		}
		throw noNumber(typed);
	}

	private static List<String> items(String clause, String items, String typed) {
		var read = new ArrayList<String>();
		for (var item : SEPARATORS.split(items)) {
			if (item.contains("-")) {
				range(item).forEach((each) -> read.add(clause + "(" + each + ")"));
			}
			else if (ITEM.matcher(item).matches()) {
				read.add(clause + "(" + item + ")");
			}
			else {
				throw noNumber(typed);
			}
		}
		return read;
	}

	/** From one clause to a later one below the same clause. */
	private static List<String> range(String typed) {
		var ends = typed.split("-", -1);
		if (ends.length != 2 || !NUMBER.matcher(ends[0]).matches() || !NUMBER.matcher(ends[1]).matches()) {
			throw noRange(typed);
		}
		var from = LAST.matcher(ends[0]);
		var to = LAST.matcher(ends[1]);
		if (!from.matches() || !to.matches() || !from.group(1).equals(to.group(1))) {
			throw noRange(typed);
		}
		int first = Integer.parseInt(from.group(2));
		int last = Integer.parseInt(to.group(2));
		if (last <= first || last - first >= LONGEST) {
			throw noRange(typed);
		}
		return IntStream.rangeClosed(first, last).mapToObj((part) -> from.group(1) + part).toList();
	}

	private static RuleBroken noNumber(String typed) {
		return new RuleBroken("catalogue.clauses.number", typed).at("clauses");
	}

	private static RuleBroken noRange(String typed) {
		return new RuleBroken("catalogue.clauses.range", typed, LONGEST).at("clauses");
	}

}
