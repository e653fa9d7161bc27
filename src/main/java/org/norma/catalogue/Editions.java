package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.norma.designations.Designation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads editions. */
@Service
@Transactional(readOnly = true)
public class Editions {

	private final EditionRepository editions;

	private final StandardRepository standards;

	private final RelatedEditions related;

	private final ClauseFactRows clauses;

	Editions(EditionRepository editions, StandardRepository standards, RelatedEditions related,
			ClauseFactRows clauses) {
		this.clauses = clauses;
		this.editions = editions;
		this.standards = standards;
		this.related = related;
	}

	/** By its slug, or one that it had before a partial revision. */
	public Optional<Edition> bySlug(String slug) {
		return this.editions.findBySlug(slug)
			.or(() -> this.clauses.formerly("slug", slug).flatMap(this.editions::findById));
	}

	/** By its number, or one that it had before a partial revision. */
	public Optional<Edition> byNumber(Designation number) {
		return this.editions.findByKey(number.key())
			.or(() -> this.clauses.formerly("key", number.key()).flatMap(this.editions::findById));
	}

	public Optional<Edition> byId(EditionId id) {
		return this.editions.findById(id);
	}

	/** Editions by id, in no particular order; one query for any number. */
	public List<EditionSummary> byIds(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of() : this.related.byIds(ids);
	}

	/**
	 * Editions of the standard with this number, of whatever year, newest first, also
	 * those that had it before a partial revision.
	 */
	public List<EditionSummary> ofNumber(Designation number) {
		return this.standards.findByKey(number.series().key())
			.map((standard) -> this.related.ofSeries(standard.id()))
			.orElse(List.of());
	}

	/**
	 * The edition to which a number without a year leads on a day, and an amendment
	 * without its year: the one in force, or else the newest known then.
	 */
	public Optional<Edition> leading(Designation number, LocalDate asOf) {
		var found = ofNumber(number).stream()
			.filter((each) -> each.validity().isKnownOn(asOf))
			.filter((each) -> means(number, each))
			.toList();
		return found.stream()
			.filter((each) -> each.statusOn(asOf) == Status.IN_FORCE)
			.findFirst()
			.or(() -> found.stream().findFirst())
			.flatMap((each) -> this.editions.findById(new EditionId(each.id())));
	}

	/** The edition of a number without a year of which something was known first. */
	public Optional<EditionSummary> first(Designation number) {
		return number.isDated() ? Optional.empty()
				: ofNumber(number).stream()
					.filter((each) -> each.validity().knownFrom() != null)
					.filter((each) -> means(number, each))
					.min(Comparator.comparing((each) -> Objects.requireNonNull(each.validity().knownFrom())));
	}

	private static boolean means(Designation undated, EditionSummary one) {
		return Stream
			.concat(Stream.of(Designation.parse(one.designation())), one.formerly().stream().map(FormerNumber::number))
			.anyMatch(UndatedNumber.of(undated)::means);
	}

	/** Whether there is a standard with this number, of whatever year. */
	public boolean hasStandard(Designation number) {
		return this.standards.findByKey(number.series().key()).isPresent();
	}

	/**
	 * The running numbers after a prefix such as {@code GB/T}, each once and in no order,
	 * those of a block left out.
	 */
	public List<Long> runningNumbers(String prefix, long exceptFrom, long exceptTo) {
		return this.related.runningNumbers(prefix, exceptFrom, exceptTo);
	}

	/** All editions of one standard, newest first, those without a date last. */
	public List<EditionSummary> ofStandard(StandardId standard) {
		return this.related.ofStandard(standard);
	}

	/** The edition with its series and relations, as far as they were known on a day. */
	public Surroundings around(Edition edition, LocalDate asOf) {
		return Surroundings.of(edition, asOf, this.related.ofSeries(edition.standardId()),
				this.related.to(edition.id()));
	}

	/** What the edition states about others, and what others state about it. */
	public List<RelatedEdition> relatedTo(EditionId id) {
		return this.related.to(id);
	}

}
