package org.norma.publications;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;

import org.springframework.stereotype.Component;

/** Which filings a publication owes under the rules of its level. */
@Component
class FilingDuties {

	private final FilingRepository filings;

	FilingDuties(FilingRepository filings) {
		this.filings = filings;
	}

	/**
	 * Where the rule names a receiver but no days, the duty holds in some cases only and
	 * the person says whether this is one.
	 */
	void open(Publication publication, RuleSet rules, boolean also) {
		owed(publication, rules, also).forEach(this.filings::saveAndFlush);
	}

	static List<Filing> owed(Publication publication, RuleSet rules, boolean also) {
		return Arrays.stream(FilingKind.values())
			.flatMap((kind) -> owed(publication, kind, rules, also).stream())
			.toList();
	}

	/** A report goes upwards: who sets the rule for the levels below does not owe it. */
	private static Optional<Filing> owed(Publication publication, FilingKind kind, RuleSet rules, boolean also) {
		var days = rules.days(kind.days());
		var due = days.isPresent() ? publication.publishedOn().plusDays(days.getAsInt()) : null;
		return rules.get(kind.receiver())
			.filter((rule) -> kind != FilingKind.REPORT || rule.inherited())
			.flatMap((rule) -> rules.text(kind.receiver()))
			.filter((receiver) -> due != null || also)
			.map((receiver) -> new Filing(publication.id(), kind, receiver, basis(kind, rules), due));
	}

	private static String basis(FilingKind kind, RuleSet rules) {
		Rule rule = rules.get(kind.days()).isPresent() ? kind.days() : kind.receiver();
		return rules.get(rule).map(EffectiveRule::written).orElse("–");
	}

}
