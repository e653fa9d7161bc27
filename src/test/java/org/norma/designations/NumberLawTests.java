package org.norma.designations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One law over every number at hand: what is printed reads back to the same key, nothing
 * of a number is lost on the way, and two different documents never share a key. Counts
 * by source and family, and what stays unread by reason, go to the log.
 */
@Tag("slow")
class NumberLawTests {

	private static final double NEARLY_ALL = 0.99;

	private static Map<String, List<String>> numbers = Map.of();

	private static Map<String, Designation> read = Map.of();

	@BeforeAll
	static void readAll() {
		numbers = RealData.numbers();
		read = new LinkedHashMap<>();
		numbers.values().forEach((list) -> list.forEach((number) -> read.computeIfAbsent(number, Designation::parse)));
	}

	@Test
	void whatIsPrintedReadsBackToTheSameKey() {
		List<String> broken = new ArrayList<>();
		read.forEach((number, one) -> {
			if (!readsBack(one)) {
				broken.add(number + " -> " + one.format() + " -> " + Designation.parse(one.format()).key());
			}
		});
		assertThat(broken).isEmpty();
	}

	@Test
	void noDigitOfANumberIsLost() {
		List<String> lost = new ArrayList<>();
		read.forEach((number, one) -> {
			if (!one.isOpaque() && !keepsDigits(number, one.format())) {
				lost.add(number + " -> " + one.format());
			}
		});
		assertThat(lost).isEmpty();
	}

	@Test
	void twoDocumentsNeverShareAKey() {
		Map<String, Set<String>> byKey = new HashMap<>();
		read.forEach((number, one) -> byKey.computeIfAbsent(one.key(), (key) -> new TreeSet<>()).add(letters(number)));
		List<String> shared = byKey.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().size() > 1)
			.map((entry) -> entry.getKey() + " = " + entry.getValue())
			.sorted()
			.toList();
		System.out.println("Keys of more than one spelling: " + shared);
		assertThat(shared).allMatch(NumberLawTests::isOneDocument);
	}

	@Test
	void nearlyAllNumbersOfIsoAndIecAreReadAndTheRestIsListedByReason() {
		numbers.forEach((source, list) -> {
			double share = report(source, list);
			if (source.equals("ISO") || source.equals("IEC")) {
				assertThat(share).as(source).isGreaterThan(NEARLY_ALL);
			}
		});
	}

	private static boolean readsBack(Designation one) {
		return Designation.parse(one.format()).equals(one) && Designation.parse(one.cited()).equals(one)
				&& Designation.parse(one.official()).equals(one) && Designation.parse(one.key()).equals(one)
				&& Designation.fromSlug(one.slug()).equals(one)
				&& Designation.parse(one.format()).family() == one.family()
				&& Designation.parse(one.series().format()).equals(one.series());
	}

	/** All digits in their order, a year of two digits in full, Roman parts in Arabic. */
	private static boolean keepsDigits(String number, String printed) {
		String before = digits(number);
		String after = digits(printed);
		return sorted(after).equals(sorted(before)) || sorted(after).equals(sorted(before + "19"))
				|| sorted(after).equals(sorted(before + "20")) || number.matches(".*Part[ -]?[IVX]+.*")
				|| number.matches("T/(\\w+) T/\\1.*");
	}

	private static String sorted(String digits) {
		return digits.chars()
			.sorted()
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static String digits(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
	}

	/** The letters and digits, which no way of spelling changes. */
	private static String letters(String number) {
		return Normalizer.normalize(number, Normalizer.Form.NFKC)
			.toUpperCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]", "");
	}

	/** Spellings that name one document: kinds of words, years in full, Roman parts. */
	private static boolean isOneDocument(String shared) {
		String spellings = shared.substring(shared.indexOf(" = ") + 4, shared.length() - 1);
		Set<String> plain = new TreeSet<>();
		for (String one : spellings.split(", ")) {
			plain.add(one.replace("DAMD", "DAM")
				.replace("FDAMD", "FDAM")
				.replace("PART", "")
				.replaceAll("^IS|II$|I$", ""));
		}
		return plain.size() == 1;
	}

	private static double report(String source, List<String> list) {
		Map<Family, Integer> families = new TreeMap<>();
		Map<String, List<String>> unread = new TreeMap<>();
		for (String number : list) {
			Designation one = Objects.requireNonNull(read.get(number));
			families.merge(one.family(), 1, Integer::sum);
			if (one.isOpaque()) {
				unread.computeIfAbsent(reason(number), (key) -> new ArrayList<>()).add(number);
			}
		}
		int count = unread.values().stream().mapToInt(List::size).sum();
		System.out.printf(Locale.ROOT, "%s: %d of %d read, %s%n", source, list.size() - count, list.size(), families);
		unread.forEach((reason, some) -> System.out.printf("  %5d %s: %s%n", some.size(), reason,
				some.subList(0, Math.min(8, some.size()))));
		return 1 - (double) count / list.size();
	}

	private static String reason(String number) {
		if (number.matches(".*/(TC|JTC) \\d.*")) {
			return "working document of a committee of ISO";
		}
		if (number.matches("IEC (White Paper|Trend Report|Technology) .*")) {
			return "paper with a title in place of a number";
		}
		if (number.matches("TC\\d+")) {
			return "committee in the place of a number";
		}
		if (number.contains("~") || number.contains("; ")) {
			return "several numbers in one";
		}
		if (number.matches(".*[〔\\[第]?.*号.*")) {
			return "document of an authority";
		}
		return number.matches(".*\\d.*") ? "other" : "words";
	}

}
