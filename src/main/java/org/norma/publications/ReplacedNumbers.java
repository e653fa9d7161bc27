package org.norma.publications;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.RelationData;
import org.norma.designations.Designation;
import org.norma.shared.RuleBroken;

/**
 * What is stated as replaced agrees with itself: each number once, as a whole or in part,
 * and a transition has something to end.
 */
final class ReplacedNumbers {

	private static final String FIELD = "replaces";

	private ReplacedNumbers() {
	}

	/**
	 * Refuses what contradicts itself.
	 * @param revised the edition that is replaced in any case
	 */
	static void check(@Nullable Edition revised, PublicationData data) {
		refuseRevised(revised, data.named());
		var parts = data.replacedParts().stream().map(RelationData::target).toList();
		refuseTwice(data.replaces());
		refuseTwice(parts);
		parts.stream()
			.filter((part) -> data.replaces().stream().anyMatch((whole) -> isSame(whole, part)))
			.findFirst()
			.ifPresent((number) -> {
				throw new RuleBroken("publications.refused.replaces-both", number.format()).at(FIELD);
			});
		if (data.transitionUntil() != null && revised == null && data.named().isEmpty()) {
			throw new RuleBroken("publications.refused.transition-alone", data.transitionUntil()).at("transitionUntil");
		}
	}

	private static void refuseRevised(@Nullable Edition revised, List<Designation> named) {
		Optional.ofNullable(revised)
			.map((edition) -> Designation.parse(edition.designation()))
			.filter((number) -> named.stream().anyMatch((each) -> isSame(each, number)))
			.ifPresent((number) -> {
				throw new RuleBroken("publications.refused.replaces-revised", number.format()).at(FIELD);
			});
	}

	private static void refuseTwice(List<Designation> numbers) {
		var seen = new HashSet<String>();
		numbers.stream().filter((number) -> !seen.add(number.key())).findFirst().ifPresent((number) -> {
			throw new RuleBroken("publications.refused.replaces-twice", number.format()).at(FIELD);
		});
	}

	private static boolean isSame(Designation one, Designation other) {
		return one.key().equals(other.key());
	}

}
