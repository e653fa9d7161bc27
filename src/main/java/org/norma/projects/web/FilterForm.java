package org.norma.projects.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyService;
import org.norma.hierarchy.LevelCode;
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

	ProjectFilter filter(BodyService bodies) {
		var code = (this.committee == null) ? "" : this.committee.strip();
		var committeeId = code.isEmpty() ? null
				: bodies.byCode(code).map((body) -> body.id()).orElse(new java.util.UUID(0, 0));
		return new ProjectFilter(this.words, levelCode().orElse(null), this.stage, this.kind, this.state, committeeId,
				Boolean.TRUE.equals(this.late), null);
	}

	private Optional<LevelCode> levelCode() {
		return Optional.ofNullable(this.level).filter((code) -> !code.isBlank()).map(LevelCode::new);
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
