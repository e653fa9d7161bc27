package org.norma.designations;

/**
 * A designation and where it stands in the text, end exclusive.
 *
 * @param misspelt whether the text says something else that no number can be, such as
 * JGJ522006 for JGJ 52-2006
 */
public record Found(Designation designation, int start, int end, boolean misspelt) {
}
