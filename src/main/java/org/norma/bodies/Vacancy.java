package org.norma.bodies;

import java.time.LocalDate;

/**
 * A seat with a vote that nobody has taken over yet.
 *
 * @param name who gave it up
 * @param inPerson whether a person had it, not a body
 */
public record Vacancy(String name, boolean inPerson, LocalDate since) {

}
