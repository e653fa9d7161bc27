package org.norma.publications.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionSummary;
import org.norma.catalogue.RelatedEdition;
import org.norma.publications.Announcement;
import org.norma.publications.Approval;
import org.norma.publications.Publication;

/**
 * An announcement with all that its page shows.
 *
 * @param announcement the announcement
 * @param authority who announces
 * @param lines the editions
 */
record AnnouncementView(Announcement announcement, @Nullable BodySummary authority, List<Line> lines) {

	/** Key of its name, which says who announces: each authority counts for itself. */
	public String nameKey() {
		return "publications.announcement." + ((this.authority != null) ? "name" : "number");
	}

	/** What fills it, in a language. */
	public Object[] nameArguments(Locale locale) {
		var by = (this.authority != null) ? this.authority.names().in(locale) : "";
		return new Object[] { String.valueOf(this.announcement.year()), this.announcement.number(), by };
	}

	/**
	 * An edition that is announced.
	 *
	 * @param publication how it was published, where that was done here
	 * @param approval its approval, where that was done here
	 * @param replaced what it replaces, wholly or partly
	 * @param transitionUntil last day on which what it replaces wholly may still be
	 * applied beside it, {@code null} where there is none
	 * @param cautions what is read first of how it was made
	 */
	record Line(EditionSummary edition, @Nullable Publication publication, @Nullable Approval approval,
			List<RelatedEdition> replaced, @Nullable LocalDate transitionUntil, List<EditionNote> cautions) {

		/** Numbers of the editions that it replaces wholly. */
		public List<String> wholly() {
			return this.replaced.stream().filter((each) -> !each.partly()).map(RelatedEdition::designation).toList();
		}

		/**
		 * Last day on which the parts that it replaces may still be applied beside it,
		 * {@code null} where none is announced.
		 */
		public @Nullable LocalDate partsUntil() {
			return (this.publication != null) ? this.publication.announcedTransition().orElse(null) : null;
		}

		/** Those of which it replaces a part. */
		public List<RelatedEdition> partly() {
			return this.replaced.stream().filter(RelatedEdition::partly).toList();
		}

	}

}
