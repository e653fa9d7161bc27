package org.norma.notifications;

import org.jspecify.annotations.Nullable;

/**
 * How a person wants to be told.
 *
 * @param calendar address of the personal calendar, {@code null} where none was asked for
 */
public record NotificationSettings(MailChoice mail, @Nullable String calendar) {

}
