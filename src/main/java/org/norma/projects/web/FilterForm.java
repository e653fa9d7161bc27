package org.norma.projects.web;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelDirectory;
import org.norma.projects.ProjectFilter;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProjectState;
import org.norma.projects.Stage;

/**
 * What the list is asked for.
 *
 * @param committee code of the committee
 */
record FilterForm(@Nullable String words, @Nullable String level, @Nullable Stage stage, @Nullable ProjectKind kind,
		@Nullable ProjectState state, @Nullable String committee, @Nullable Boolean late) {

	ProjectFilter filter(BodyService bodies, LevelDirectory levels) {
		return new ProjectFilter(this.words, levels.chosen(this.level), this.stage, this.kind, this.state,
				bodies.chosen(this.committee), Boolean.TRUE.equals(this.late), null);
	}

	/** Whether anything at all is asked for. */
	public boolean narrowed() {
		return given(this.words) || given(this.level) || this.stage != null || this.kind != null || this.state != null
				|| given(this.committee) || Boolean.TRUE.equals(this.late);
	}

	private static boolean given(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
