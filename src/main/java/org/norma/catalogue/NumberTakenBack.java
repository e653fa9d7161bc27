package org.norma.catalogue;

/**
 * A change of number was recorded by mistake and is taken back: level and binding of the
 * edition are those of before.
 */
public record NumberTakenBack(EditionId edition) {
}
