package org.norma.projects;

import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelKind;

import org.springframework.stereotype.Component;

/**
 * What everybody may read: a proposal from its publicity on, a plan from its decision on.
 * The plan of an enterprise is its own affair until it makes it public or declares the
 * standard (Law art. 27).
 */
@Component
class Publicity {

	private final LevelDirectory levels;

	Publicity(LevelDirectory levels) {
		this.levels = levels;
	}

	boolean reaches(Project project) {
		var times = project.timetable();
		var own = this.levels.level(new LevelCode(project.subject().level())).kind() == LevelKind.ENTERPRISE;
		return times.publicityFrom() != null || (times.decidedOn() != null && !own) || project.result().isPresent();
	}

	/** The same as a condition on the table of projects {@code p}. */
	static final String OPEN = "(p.publicity_from is not null or p.result is not null"
			+ " or (p.decided_on is not null and p.level <> all(:ownAffairs)))";

	/** Levels whose plans are not public by themselves. */
	String[] ownAffairs() {
		return this.levels.all()
			.stream()
			.filter((level) -> level.kind() == LevelKind.ENTERPRISE)
			.map(Level::code)
			.map(LevelCode::value)
			.toArray(String[]::new);
	}

}
