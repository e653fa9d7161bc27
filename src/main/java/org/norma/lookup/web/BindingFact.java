package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.BindingEffect;
import org.norma.catalogue.ClauseEffect;
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
 * @param binding how far it binds as a whole while it is in force
 * @param key message key of what that means on the day, {@code null} where nothing is
 * known
 * @param arguments the day that the sentence names, if it names one
 * @param wording what the rules of its level add, while it is in force
 * @param basis legal basis: its own, or that of its level
 * @param part single clauses that bind otherwise, {@code null} for none
 */
record BindingFact(Binding binding, @Nullable String key, List<String> arguments, @Nullable String wording,
		@Nullable String basis, @Nullable Part part) {

	private static final String MEANS = "lookup.binding.means.";

	static BindingFact of(Surroundings around, LocalDate today, RuleSet rules, Locale locale) {
		var status = around.edition().statusOn(around.asOf());
		var effect = around.edition().bindingOn(around.asOf());
		var usual = rules.binding().filter(effect.whole()::equals).isPresent();
		var basis = ownBasis(around, effect)
			.or(() -> usual ? rules.get(Rule.BINDING).map(EffectiveRule::basis) : Optional.empty())
			.map((of) -> LegalBasis.said(of, locale));
		if (status != Status.IN_FORCE) {
			var day = Optional.ofNullable(day(around, status, today)).map(PartialDate::toString);
			return new BindingFact(effect.whole(), key(effect.whole(), status, day.isPresent()),
					day.map(List::of).orElse(List.of()), null, basis.orElse(null), null);
		}
		var wording = usual ? rules.text(Rule.BINDING_WORDING).map((text) -> text.in(locale)).orElse(null) : null;
		var end = effect.end();
		var named = (effect.whole() == Binding.MANDATORY) ? beside(around, rules.text(Rule.TRANSITION).isPresent())
				: Optional.ofNullable(end).map(ClauseEffect::from).map(LocalDate::toString);
		return new BindingFact(effect.whole(),
				MEANS + named.map((other) -> (end != null) ? "lost" : "MANDATORY.beside").orElse(effect.whole().name()),
				named.map(List::of).orElse(List.of()), wording, basis.orElse(null), Part.of(effect));
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

	/**
	 * What ended its binding, or else what gives it: of a former number it is not known.
	 */
	private static Optional<String> ownBasis(Surroundings around, BindingEffect effect) {
		var end = effect.end();
		if (end != null) {
			return Optional.ofNullable(end.basis());
		}
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
			case UPCOMING -> MEANS + "upcoming." + must + day;
			case SUPERSEDED, WITHDRAWN -> MEANS + "ended." + must + day;
			case DRAFT -> MEANS + "draft";
			case IN_FORCE, UNKNOWN, UNPUBLISHED -> null;
		};
	}

	/**
	 * Single clauses that bind otherwise than the whole text.
	 *
	 * @param key message key of the sentence that names them
	 */
	record Part(String key, String clauses) {

		static @Nullable Part of(BindingEffect effect) {
			if (!effect.clauses().isEmpty()) {
				return new Part("lookup.binding.part.binds", String.join(", ", effect.clauses()));
			}
			return effect.exceptions().isEmpty() ? null
					: new Part("lookup.binding.part.repealed", String.join(", ", effect.exceptions()));
		}

	}

}
