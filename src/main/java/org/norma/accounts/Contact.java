package org.norma.accounts;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a person is reached.
 *
 * @param id identifier of the account
 * @param name name shown to others
 * @param email mail address, {@code null} where the person signs in with a plain name
 * @param language language chosen for the pages, English where none was
 */
public record Contact(UUID id, String name, @Nullable String email, Locale language) {

}
