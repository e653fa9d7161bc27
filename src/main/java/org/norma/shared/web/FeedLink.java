package org.norma.shared.web;

/**
 * A feed that readers of every public page may follow.
 *
 * @param title message key of what it holds
 * @param href path, without the context path
 */
public record FeedLink(String title, String href) {
}
