package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EditionName;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.Lapse;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;
import org.norma.catalogue.Surroundings;
import org.norma.hierarchy.Binding;

/**
 * All that the page of a standard shows.
 *
 * @param around the edition among its like, as known on the day for which its status is
 * shown
 * @param today the present day
 * @param title its title in the language of the page
 * @param language language of the title
 * @param otherTitles titles in other languages
 * @param level name of its level
 * @param issuer name of who issues it
 * @param issuerEnded when who issued it was dissolved, if that was by the day
 * @param committee name of the committee in charge
 * @param related relations by group
 * @param classes classes with their names
 * @param region name of the place where it applies; empty for the whole own system
 * @param cited ways to cite it
 * @param graphs pictures of the relations, for wide and for narrow screens
 * @param notes what other modules have to show
 * @param ofEnterprise whether it holds within the enterprise that issued it
 * @param binding how far it binds on the day
 */
record StandardPage(Surroundings around, LocalDate today, String title, String language, List<Title> otherTitles,
		String level, @Nullable String issuer, @Nullable LocalDate issuerEnded, @Nullable String committee,
		List<Group> related, List<Class> classes, @Nullable String region, List<Citation> cited,
		List<RelationGraph> graphs, List<EditionNote> notes, boolean ofEnterprise, BindingFact binding) {

	public Edition edition() {
		return this.around.edition();
	}

	/** What it is called on the day, and how far it binds. */
	public EditionName name() {
		return this.around.name();
	}

	/** Day for which its status is shown. */
	public LocalDate asOf() {
		return this.around.asOf();
	}

	/** All editions of the series that were known on the day, newest first. */
	public List<EditionSummary> editions() {
		return this.around.series();
	}

	/**
	 * The last day of force, or the month or year of it, where it was known on the day.
	 */
	public @Nullable PartialDate until() {
		return this.around.until(this.today);
	}

	/** The same of another edition of the series. */
	public @Nullable PartialDate until(EditionSummary one) {
		return this.around.until(one, this.today);
	}

	/** The edition from which its end follows, because no source gives one. */
	public @Nullable EditionSummary derivedFrom() {
		return (until() != null && edition().validity().isEndDerived())
				? this.around.successors().stream().findFirst().orElse(null) : null;
	}

	/** Whether there was nothing to know of it on the day. */
	public boolean isUnpublished() {
		return status() == Status.UNPUBLISHED;
	}

	/** Stretches before the day in which it was withdrawn. */
	public List<Lapse> lapses() {
		return edition().validity()
			.lapses()
			.stream()
			.filter((lapse) -> lapse.status() != Status.UNKNOWN && lapse.from().isBefore(asOf()))
			.toList();
	}

	/** Notes that stand at the top of the page. */
	public List<EditionNote> cautions() {
		return this.notes.stream().filter(EditionNote::isCaution).toList();
	}

	/** The other notes. */
	@Override
	public List<EditionNote> notes() {
		return this.notes.stream().filter((note) -> !note.isCaution()).toList();
	}

	public Status status() {
		return edition().statusOn(asOf());
	}

	public EditionDates dates() {
		return edition().dates();
	}

	public boolean isThis(EditionSummary other) {
		return other.id().equals(edition().id().value());
	}

	/**
	 * Whether it binds by agreement, so that it applies where it was agreed; one of an
	 * enterprise applies there, one of a region in it.
	 */
	public boolean isAgreed() {
		return !this.ofEnterprise && (this.region == null || this.region.isEmpty())
				&& name().binding() == Binding.BY_AGREEMENT;
	}

	/** Whether it holds in the whole of the own system. */
	public boolean isEverywhere() {
		return "".equals(this.region);
	}

	/** Amendments and corrigenda of the edition, oldest first. */
	public List<EditionSummary> sheets() {
		return changing(false).sorted(Comparator.comparing(EditionSummary::designation)).toList();
	}

	/** What an amendment or a corrigendum changes. */
	public @Nullable EditionSummary changed() {
		return changing(true).findFirst().orElse(null);
	}

	private Stream<EditionSummary> changing(boolean stated) {
		return this.related.stream()
			.flatMap((group) -> group.editions().stream())
			.filter((one) -> one.stated() == stated)
			.filter((one) -> one.kind() == RelationKind.AMENDS || one.kind() == RelationKind.CORRECTS)
			.flatMap((one) -> Stream.ofNullable(one.edition()))
			.distinct();
	}

	/** A title in another language. */
	record Title(String language, String text) {
	}

	/** Relations of one kind, seen from this edition. */
	record Group(String key, List<RelatedEdition> editions) {
	}

	/** A class with its name. */
	record Class(String facet, String code, String name) {
	}

	/** A way to cite it. */
	record Citation(String key, String text) {
	}

}
