package org.norma.projects;

import java.time.LocalDate;

import org.norma.hierarchy.Rule;
import org.norma.shared.RuleBroken;

/** An extension that is asked for, held against the rules. */
record Extension(ProjectView project, Timetable timetable, ProjectRules rules, int months) {

	/** Whether one month at least would be granted. */
	static boolean possible(ProjectView project, Timetable timetable, ProjectRules rules) {
		try {
			new Extension(project, timetable, rules, 1).granted(rules.today());
			return project.state() == ProjectState.ACTIVE;
		}
		catch (RuleBroken refused) {
			return false;
		}
	}

	/** The new due day, or the reason why there is none. */
	LocalDate granted(LocalDate today) {
		var due = due();
		refuseSecond();
		refuseTooLong();
		refuseTooLate(due, today);
		return due.plusMonths(this.months);
	}

	private LocalDate due() {
		var due = this.timetable.dueOn();
		if (due == null) {
			throw new RuleBroken("projects.refused.no-due-day", this.project.code());
		}
		if (this.project.route().indexOf(this.project.stage()) >= this.project.route().indexOf(Stage.APPROVAL)) {
			throw new RuleBroken("projects.refused.already-submitted", this.project.code());
		}
		return due;
	}

	private void refuseSecond() {
		var before = this.timetable.extendedMonths();
		if (before != null) {
			throw new RuleBroken("projects.refused.extended-already", this.project.code(), before.toString(),
					String.valueOf(this.timetable.dueOn()), basis(Rule.EXTENSION_MONTHS));
		}
	}

	private void refuseTooLong() {
		var most = this.rules.of(this.project).months(Rule.EXTENSION_MONTHS);
		if (most.isEmpty()) {
			throw new RuleBroken("projects.refused.no-extension", this.rules.levelName(this.project),
					this.project.level().value());
		}
		if (this.months > most.getAsInt() || this.months < 1) {
			throw new RuleBroken("projects.refused.extension-too-long", String.valueOf(this.months),
					this.rules.levelName(this.project), String.valueOf(most.getAsInt()), basis(Rule.EXTENSION_MONTHS));
		}
	}

	private void refuseTooLate(LocalDate due, LocalDate today) {
		var notice = this.rules.of(this.project).days(Rule.EXTENSION_REQUEST_DAYS).orElse(0);
		var last = due.minusDays(notice);
		if (today.isAfter(last)) {
			throw new RuleBroken(
					(notice > 0) ? "projects.refused.extension-too-late" : "projects.refused.extension-overdue",
					this.rules.levelName(this.project), String.valueOf(notice), due.toString(), last.toString(),
					basis((notice > 0) ? Rule.EXTENSION_REQUEST_DAYS : Rule.EXTENSION_MONTHS));
		}
	}

	private String basis(Rule rule) {
		return ProjectRules.basis(this.rules.of(this.project), rule);
	}

}
