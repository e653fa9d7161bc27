package org.norma.accounts;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How a person wants the pages.
 *
 * @param theme {@code light}, {@code dark} or {@code auto}
 */
public record Preferences(@Nullable Locale language, @Nullable String theme) {

}
