package org.norma.projects;

import org.norma.shared.Texts;

/**
 * A published standard near to what is proposed.
 *
 * @param slug last part of the address of its page
 * @param level code of its level
 */
public record Similar(String designation, String slug, Texts title, String level) {
}
