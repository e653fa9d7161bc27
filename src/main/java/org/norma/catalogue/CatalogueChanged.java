package org.norma.catalogue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Editions were written past the persistence context (by an import or a merge of levels):
 * what is derived from them must be brought up to date.
 *
 * @param changedBy value of the column {@code changed_by} of the editions concerned,
 * {@code null} for all editions
 * @param editions how many
 */
public record CatalogueChanged(@Nullable UUID changedBy, long editions) {
}
