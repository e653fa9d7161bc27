package org.norma.publications.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.projects.Stage;

/** To which stage a project goes back, and why. */
record ReturnForm(@NotNull @Nullable Stage stage, @NotBlank @Size(max = 2000) @Nullable String reason) {

	Stage to() {
		return Objects.requireNonNull(this.stage);
	}

	String why() {
		return Objects.requireNonNull(this.reason).strip();
	}

}
