package org.norma.consultations;

import java.time.LocalDate;

/**
 * The notification of a draft to the members of the WTO (TBT Agreement art. 2.9).
 *
 * @param number such as {@code G/TBT/N/CHN/2026}
 * @param notifiedOn day of the notification
 */
public record TbtNotification(String number, LocalDate notifiedOn) {
}
