package org.norma.consultations;

/**
 * How long a round must run.
 *
 * @param days calendar days after the day of opening, 0 where no rule asks
 * @param basis legal basis of the rule
 * @param level name of the level in the reader's language
 */
public record Period(int days, String basis, String level) {
}
