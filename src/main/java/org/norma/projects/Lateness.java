package org.norma.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * How a project stands to the day on which its text must be submitted for approval.
 *
 * @param dueOn that day, {@code null} when no rule sets one or the text is submitted
 * @param daysLeft days until then, negative when it has passed
 */
public record Lateness(@Nullable LocalDate dueOn, long daysLeft) {

	/** As of a day; it counts until the project reaches approval, suspended or not. */
	public static Lateness of(ProjectView project, LocalDate today) {
		var due = project.dueOn();
		var ended = project.state() == ProjectState.CANCELLED || project.state() == ProjectState.COMPLETED;
		var submitted = project.route().indexOf(project.stage()) >= project.route().indexOf(Stage.APPROVAL);
		return (due == null || ended || submitted) ? new Lateness(null, 0)
				: new Lateness(due, ChronoUnit.DAYS.between(today, due));
	}

	public boolean late() {
		return this.dueOn != null && this.daysLeft < 0;
	}

	/** Whether it is time to submit the text or to ask for more. */
	public boolean near() {
		return this.dueOn != null && this.daysLeft >= 0 && this.daysLeft <= 60;
	}

	/** For pages: how many days it is late. */
	public long daysLate() {
		return Math.max(0, -this.daysLeft);
	}

}
