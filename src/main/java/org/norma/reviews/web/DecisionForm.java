package org.norma.reviews.web;

import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Procedure;
import org.norma.reviews.Decision;
import org.norma.reviews.Outcome;

/** What the authority decides. */
record DecisionForm(@NotNull @Nullable Outcome outcome, @NotBlank @Size(max = 4000) @Nullable String reason,
		@Nullable Boolean shortened, @Size(max = 64) @Nullable String targetLevel, @Nullable Boolean announce) {

	Decision decision() {
		var chosen = Objects.requireNonNull(this.outcome);
		var faster = Boolean.TRUE.equals(this.shortened) && (chosen == Outcome.REVISE || chosen == Outcome.CONVERT);
		return new Decision(chosen, Objects.requireNonNull(this.reason).strip(),
				faster ? Procedure.SHORTENED : Procedure.NORMAL,
				Optional.ofNullable(this.targetLevel)
					.filter((code) -> !code.isBlank())
					.map(LevelCode::new)
					.orElse(null),
				Boolean.TRUE.equals(this.announce));
	}

}
