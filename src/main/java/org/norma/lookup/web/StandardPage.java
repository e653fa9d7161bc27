package org.norma.lookup.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;

/**
 * All that the page of a standard shows.
 *
 * @param edition the edition
 * @param asOf day for which its status is shown
 * @param title its title in the language of the page
 * @param language language of the title
 * @param otherTitles titles in other languages
 * @param level name of its level
 * @param issuer name of who issues it
 * @param committee name of the committee in charge
 * @param successor the edition that took or will take its place
 * @param current the edition of the series in force on the day, where it is another one
 * @param editions all editions of the series, newest first
 * @param related relations by group
 * @param classes classes with their names
 * @param region name of the place where it applies
 * @param cited ways to cite it
 * @param graph picture of the relations
 * @param notes what other modules have to show
 * @param ofEnterprise whether it holds within the enterprise that issued it
 */
record StandardPage(Edition edition, LocalDate asOf, String title, String language, List<Title> otherTitles,
		String level, @Nullable String issuer, @Nullable String committee, @Nullable EditionSummary successor,
		@Nullable EditionSummary current, List<EditionSummary> editions, List<Group> related, List<Class> classes,
		@Nullable String region, List<Citation> cited, RelationGraph graph, List<EditionNote> notes,
		boolean ofEnterprise) {

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
		return this.edition.statusOn(this.asOf);
	}

	public EditionDates dates() {
		return this.edition.dates();
	}

	public boolean isThis(EditionSummary other) {
		return other.id().equals(this.edition.id().value());
	}

	/** Whether the law of the system says by itself how it binds. */
	public boolean isChinese() {
		return this.edition.family().endsWith("_CN");
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
