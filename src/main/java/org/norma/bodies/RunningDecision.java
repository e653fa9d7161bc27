package org.norma.bodies;

/**
 * A decision that a body is asked for now.
 *
 * @param name what it is about, such as the code of a project
 * @param href its page
 */
public record RunningDecision(String name, String href) {
}
