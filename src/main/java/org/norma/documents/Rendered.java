package org.norma.documents;

/**
 * A text as safe HTML.
 *
 * @param plain whether it is shown as it was typed, because its marks go beyond the
 * bounds of {@link RenderingBounds}
 */
public record Rendered(String html, boolean plain) {
}
