package org.norma.publications.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodySummary;
import org.norma.catalogue.EditionNote;
import org.norma.catalogue.EditionSummary;
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

	/**
	 * An edition that is announced.
	 *
	 * @param publication how it was published, where that was done here
	 * @param approval its approval, where that was done here
	 * @param replaced numbers of the editions that it replaces
	 * @param cautions what is read first of how it was made
	 */
	record Line(EditionSummary edition, @Nullable Publication publication, @Nullable Approval approval,
			List<String> replaced, List<EditionNote> cautions) {
	}

}
