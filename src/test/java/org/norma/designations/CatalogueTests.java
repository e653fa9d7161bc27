package org.norma.designations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real catalogues: their numbers are read, printed as they were, kept apart and put into
 * URLs and back.
 */
@Tag("slow")
class CatalogueTests {

	private static final double NEARLY_ALL = 0.99;

	@Test
	void numbersOfIsoPrintAsTheyWereRead() {
		assertThat(printedAsRead("catalogue/iso.jsonl.gz")).isGreaterThan(NEARLY_ALL);
	}

	@Test
	void numbersOfIecPrintAsTheyWereRead() {
		assertThat(printedAsRead("catalogue/iec.jsonl.gz")).isGreaterThan(NEARLY_ALL);
	}

	@Test
	void chineseNumbersAreAllReadAndReadBack() {
		List<String> codes = RealData.chineseCodes();
		List<Designation> designations = codes.stream().map(Designation::parse).toList();
		assertThat(codes).hasSize(1339);
		assertThat(designations).noneMatch(Designation::isOpaque);
		assertThat(designations).allMatch((one) -> Designation.parse(one.format()).equals(one));
		assertThat(designations).allMatch((one) -> Designation.parse(one.official()).equals(one));
		assertThat(designations).allMatch((one) -> one.family().isChinese());
	}

	@Test
	void numbersReadBackFromTextKeyAndSlug() {
		int exact = 0;
		Set<String> slugs = new HashSet<>();
		List<Designation> designations = distinct();
		for (Designation one : designations) {
			assertThat(Designation.parse(one.format())).isEqualTo(one);
			assertThat(Designation.parse(one.key())).isEqualTo(one);
			assertThat(Designation.fromSlug(one.slug())).isEqualTo(one);
			assertThat(one.slug()).matches("[a-z0-9._~-]+");
			exact += one.slug().startsWith("~") ? 1 : 0;
			slugs.add(one.slug());
		}
		System.out.printf("%d designations, %d with an exact slug%n", designations.size(), exact);
		assertThat(slugs).hasSameSizeAs(designations);
	}

	@Test
	void orderAgreesWithEquality() {
		List<Designation> sorted = distinct().stream().sorted().toList();
		for (int i = 1; i < sorted.size(); i++) {
			assertThat(sorted.get(i - 1)).isLessThan(sorted.get(i));
		}
	}

	@Test
	void differentNumbersOfACatalogueStayDifferent() {
		Map<Designation, String> byDesignation = new HashMap<>();
		List<String> merged = new ArrayList<>();
		for (String identifier : RealData.identifiers("catalogue/iec.jsonl.gz")) {
			String other = byDesignation.put(Designation.parse(identifier), identifier);
			if (other != null) {
				merged.add(other + " = " + identifier);
			}
		}
		System.out.println("IEC identifiers taken for one: " + merged);
		assertThat(merged).hasSizeLessThan(10);
	}

	private static List<Designation> distinct() {
		List<String> identifiers = new ArrayList<>(RealData.identifiers("catalogue/iso.jsonl.gz"));
		identifiers.addAll(RealData.identifiers("catalogue/iec.jsonl.gz"));
		identifiers.addAll(RealData.chineseCodes());
		return identifiers.stream().map(Designation::parse).distinct().toList();
	}

	/**
	 * The share of identifiers that are read and printed as they were; what is left goes
	 * to the log by reason.
	 */
	private static double printedAsRead(String name) {
		List<String> identifiers = RealData.identifiers(name);
		Map<String, List<String>> left = new TreeMap<>();
		for (String identifier : identifiers) {
			String reason = reason(identifier, Designation.parse(identifier));
			if (!reason.isEmpty()) {
				left.computeIfAbsent(reason, (key) -> new ArrayList<>()).add(identifier);
			}
		}
		int count = left.values().stream().mapToInt(List::size).sum();
		double share = 1 - (double) count / identifiers.size();
		System.out.printf("%s: %d of %d as read (%.3f %%)%n", name, identifiers.size() - count, identifiers.size(),
				share * 100);
		left.forEach((reason, list) -> System.out.printf("  %5d %s: %s%n", list.size(), reason,
				list.subList(0, Math.min(12, list.size()))));
		return share;
	}

	private static String reason(String identifier, Designation designation) {
		if (designation.isOpaque()) {
			return identifier.matches(".*/TC \\d.*") ? "working document of a committee" : "no number we read";
		}
		if (designation.format().equals(identifier)) {
			return "";
		}
		if (identifier.endsWith(":")) {
			return "stray colon at the end";
		}
		if (designation.format().equalsIgnoreCase(identifier)) {
			return "other capitals";
		}
		boolean spaced = designation.format()
			.replaceAll("[ /]", "")
			.equalsIgnoreCase(identifier.replaceAll("[ /]", ""));
		return spaced ? "space for slash or slash for space" : "other: " + designation.format();
	}

}
