package org.norma.imports;

/**
 * What is remarked of the rows of a file that come in.
 *
 * @param warned rows with a warning
 * @param statements statements about other standards that stay out
 */
public record RemarkedRows(long warned, long statements) {
}
