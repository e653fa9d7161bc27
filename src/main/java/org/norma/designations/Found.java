package org.norma.designations;

/**
 * A designation in running text, from {@code start} to before {@code end}.
 */
public record Found(Designation designation, int start, int end) {
}
