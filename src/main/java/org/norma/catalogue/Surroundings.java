package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An edition among those it has to do with, as far as they were known on a day: what was
 * published later says nothing about it yet.
 *
 * @param edition the edition
 * @param asOf the day asked about
 * @param series editions of the same standard, newest first
 * @param related relations
 */
public record Surroundings(Edition edition, LocalDate asOf, List<EditionSummary> series, List<RelatedEdition> related) {

	private static final Comparator<EditionSummary> BY_START = Comparator
		.comparing((EditionSummary one) -> one.validity().startsOn(), Comparator.nullsLast(Comparator.naturalOrder()));

	static Surroundings of(Edition edition, LocalDate asOf, List<EditionSummary> series, List<RelatedEdition> related) {
		boolean known = edition.validity().isKnownOn(asOf);
		var then = series.stream().filter((one) -> one.validity().isKnownOn(asOf)).toList();
		boolean newest = newest(then, asOf).filter((one) -> one.id().equals(edition.id().value())).isPresent();
		return new Surroundings(edition, asOf, then.stream().map((one) -> one.on(asOf)).toList(),
				related.stream()
					.filter((one) -> known && one.isKnownOn(asOf) && (newest || !one.undated()))
					.map((one) -> one.on(asOf))
					.toList());
	}

	/**
	 * The edition to which the number without a year leads: in force, else the newest.
	 */
	private static Optional<EditionSummary> newest(List<EditionSummary> series, LocalDate asOf) {
		var standards = series.stream().filter((one) -> one.kind() == EditionKind.STANDARD).toList();
		return standards.stream()
			.filter((one) -> one.statusOn(asOf) == Status.IN_FORCE)
			.findFirst()
			.or(() -> standards.stream().findFirst());
	}

	/** What the edition is called on the day. */
	public EditionName name() {
		return this.edition.calledOn(this.asOf);
	}

	/** The editions that take its place wholly, the first one first. */
	public List<EditionSummary> successors() {
		return this.related.stream()
			.filter((one) -> one.isReplacement() && !one.partly())
			.map(RelatedEdition::edition)
			.filter(Objects::nonNull)
			.sorted(BY_START)
			.toList();
	}

	/** The editions that replace a part of it; the rest stays in force. */
	public List<RelatedEdition> partSuccessors() {
		return this.related.stream().filter((one) -> one.isReplacement() && one.partly()).toList();
	}

	/** What it replaces partly. */
	public List<RelatedEdition> partsReplaced() {
		return this.related.stream()
			.filter((one) -> one.kind() == RelationKind.REPLACES && one.stated() && one.partly())
			.toList();
	}

	/** Another edition of the same number that was in force on the day. */
	public @Nullable EditionSummary current() {
		return this.series.stream()
			.filter((one) -> one.kind() == EditionKind.STANDARD && one.statusOn(this.asOf) == Status.IN_FORCE)
			.filter((one) -> !one.id().equals(this.edition.id().value()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * The last day of force, if it was known on the day: it had come, was fixed from the
	 * start, or followed from what was published by then.
	 * @param today the present day, on which all is known that the catalogue holds
	 */
	public @Nullable PartialDate until(LocalDate today) {
		var end = this.edition.validity().endsOn();
		boolean known = end != null && (!this.asOf.isBefore(end) || !this.asOf.isBefore(today)
				|| this.edition.dates().inForceUntil() != null || !successors().isEmpty());
		return known ? this.edition.validity().until() : null;
	}

	/** The same of another edition of the series. */
	public @Nullable PartialDate until(EditionSummary one, LocalDate today) {
		var end = one.validity().endsOn();
		boolean known = end != null
				&& (!this.asOf.isBefore(end) || !this.asOf.isBefore(today) || one.dates().inForceUntil() != null
						|| this.series.stream().anyMatch((other) -> end.equals(other.validity().startsOn())));
		return known ? one.validity().until() : null;
	}

}
