package org.norma.imports;

/**
 * A publisher of whose level nothing is known yet.
 *
 * @param publisher letters with which its numbers begin
 * @param rows how many rows of the file wait for the answer
 */
public record MissingLevel(String publisher, long rows) {
}
