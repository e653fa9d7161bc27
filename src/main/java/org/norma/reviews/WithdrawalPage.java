package org.norma.reviews;

import java.time.LocalDate;
import java.util.Optional;

import org.norma.projects.ProjectState;
import org.norma.projects.ProjectView;
import org.norma.projects.Stage;
import org.norma.shared.Texts;

/**
 * All that the page of a withdrawal shows.
 *
 * @param done the act, once it was carried out
 * @param citing who cites the standard now
 * @param decides whether the reader acts for the authority
 */
public record WithdrawalPage(ProjectView project, String designation, String slug, Texts titles,
		Optional<Withdrawal> done, CitedBy.Shown citing, boolean decides, LocalDate today) {

	/** Whether the reader may carry it out now. */
	public boolean ready() {
		return this.decides && this.done.isEmpty() && this.project.state() == ProjectState.ACTIVE
				&& this.project.stage() == Stage.WITHDRAWAL;
	}

	/** Whether one who cited it then still does. */
	public boolean stillCites(CitingLine line) {
		return this.citing.lines()
			.stream()
			.anyMatch((now) -> now.name().equals(line.name()) && now.kind().equals(line.kind()));
	}

	/** Path of the page. */
	public String href() {
		return WithdrawalService.href(this.project.id());
	}

}
