package org.norma.files.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A link to where the office shows the file. */
record LinkForm(@NotBlank @Size(max = 2000) @Nullable String url) {
}
