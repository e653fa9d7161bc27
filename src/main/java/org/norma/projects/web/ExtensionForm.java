package org.norma.projects.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ExtensionForm(@NotNull @Nullable Integer months, @NotBlank @Size(max = 2000) @Nullable String reason,
		int version) {
}
