package org.norma.accounts;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How a person wants the pages.
 *
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param linkUnseen whether they have still to read who made the link that set the
 * password
 */
public record Preferences(@Nullable Locale language, @Nullable String theme, boolean linkUnseen) {

}
