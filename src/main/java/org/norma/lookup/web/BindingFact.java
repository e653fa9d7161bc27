package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;
import org.norma.catalogue.Surroundings;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.EffectiveRule;
import org.norma.hierarchy.LegalBasis;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleSet;

/**
 * What it means on a day that a standard binds, or does not.
 *
 * @param binding how far it binds while it is in force
 * @param key message key of what that means on the day, {@code null} where nothing is
 * known
 * @param arguments the day that the sentence names, if it names one
 * @param wording what the rules of its level add, while it is in force
 * @param basis legal basis: its own, or that of its level
 */
record BindingFact(Binding binding, @Nullable String key, List<String> arguments, @Nullable String wording,
		@Nullable String basis) {

	private static final String MEANS = "lookup.binding.means.";

	static BindingFact of(Surroundings around, LocalDate today, RuleSet rules, Locale locale) {
		var edition = around.edition();
		var status = edition.statusOn(around.asOf());
		var binding = around.name().binding();
		var usual = rules.binding().filter(binding::equals).isPresent();
		var wording = (usual && status == Status.IN_FORCE)
				? rules.text(Rule.BINDING_WORDING).map((text) -> text.in(locale)).orElse(null) : null;
		var basis = ownBasis(around).map((own) -> LegalBasis.said(own, locale))
			.or(() -> usual ? rules.get(Rule.BINDING).map(EffectiveRule::basis).map((of) -> LegalBasis.said(of, locale))
					: Optional.empty());
		var day = day(around, status, today);
		var beside = (binding == Binding.MANDATORY && status == Status.IN_FORCE)
				? beside(around, rules.text(Rule.TRANSITION).isPresent()) : Optional.<String>empty();
		return new BindingFact(binding,
				beside.map((other) -> MEANS + "MANDATORY.beside").orElseGet(() -> key(binding, status, day != null)),
				beside.or(() -> Optional.ofNullable(day).map(PartialDate::toString)).map(List::of).orElse(List.of()),
				wording, basis.orElse(null));
	}

	/**
	 * What may be followed in its place while a new edition comes and the old one has not
	 * ended: both are in force, or the rules of the level let one choose before.
	 */
	private static Optional<String> beside(Surroundings around, boolean choice) {
		var edition = around.edition();
		var newer = around.successors()
			.stream()
			.filter((one) -> edition.endsOn().isPresent())
			.filter((one) -> choice || one.statusOn(around.asOf()) == Status.IN_FORCE)
			.map(EditionSummary::designation);
		var older = around.related()
			.stream()
			.filter((one) -> one.kind() == RelationKind.REPLACES && one.stated() && !one.partly())
			.map(RelatedEdition::edition)
			.filter(Objects::nonNull)
			.filter((one) -> one.statusOn(around.asOf()) == Status.IN_FORCE && one.validity().endsOn() != null)
			.map(EditionSummary::designation);
		return Stream.concat(newer, older).findFirst();
	}

	/** Of a former number it is not known. */
	private static Optional<String> ownBasis(Surroundings around) {
		var edition = around.edition();
		return around.name().equals(edition.calledOn(LocalDate.MAX)) ? edition.bindingBasis() : Optional.empty();
	}

	/** The day from which or until which it is in force. */
	private static @Nullable PartialDate day(Surroundings around, Status status, LocalDate today) {
		var dates = around.edition().dates();
		return switch (status) {
			case UPCOMING -> dates.inForceFrom();
			case SUPERSEDED, WITHDRAWN -> dates.isNeverInForce() ? null : around.until(today);
			default -> null;
		};
	}

	private static @Nullable String key(Binding binding, Status status, boolean dated) {
		var must = (binding == Binding.MANDATORY) ? "must" : "may";
		var day = dated ? ".day" : "";
		return switch (status) {
			case IN_FORCE -> MEANS + binding;
			case UPCOMING -> MEANS + "upcoming." + must + day;
			case SUPERSEDED, WITHDRAWN -> MEANS + "ended." + must + day;
			case DRAFT -> MEANS + "draft";
			case UNKNOWN, UNPUBLISHED -> null;
		};
	}

}
