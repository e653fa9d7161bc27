package org.norma.consultations.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record EndForm(@NotBlank @Size(max = 2000) @Nullable String reason) {
}
