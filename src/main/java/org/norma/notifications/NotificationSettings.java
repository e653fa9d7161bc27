package org.norma.notifications;

/**
 * How a person wants to be told.
 *
 * @param calendar whether the personal calendar has an address
 */
public record NotificationSettings(MailChoice mail, boolean calendar) {

}
