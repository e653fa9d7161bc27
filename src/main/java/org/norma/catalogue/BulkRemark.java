package org.norma.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a row, or a relation of a row, does not come in.
 *
 * @param line where it stands in the source
 * @param wholeRow whether the whole row is refused, or only a relation
 * @param field field concerned
 * @param value value found
 * @param key key of the sentence in the message bundles
 * @param arguments what fills it
 */
public record BulkRemark(long line, boolean wholeRow, String field, @Nullable String value, String key,
		List<String> arguments) {
}
