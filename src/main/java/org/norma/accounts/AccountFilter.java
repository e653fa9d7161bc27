package org.norma.accounts;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Role;

/**
 * Which accounts a list shows.
 *
 * @param words part of the user name or of the name shown; empty for all
 * @param role role held, {@code null} for any or none
 * @param enabled {@code null} for both
 */
public record AccountFilter(String words, @Nullable Role role, @Nullable Boolean enabled) {

}
