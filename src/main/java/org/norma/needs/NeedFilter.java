package org.norma.needs;

import org.jspecify.annotations.Nullable;

/** Which needs a list shows; {@code null} asks for all. */
public record NeedFilter(@Nullable String words, @Nullable String sector, @Nullable NeedState state) {
}
