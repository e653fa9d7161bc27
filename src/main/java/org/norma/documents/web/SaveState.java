package org.norma.documents.web;

import org.jspecify.annotations.Nullable;

/**
 * What the editor is told of an autosave.
 *
 * @param version the version that the writer now builds on
 * @param message sentence to show
 * @param href page on which a conflict is merged
 */
record SaveState(@Nullable Integer version, String message, @Nullable String href) {
}
