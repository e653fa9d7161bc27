package org.norma.bodies;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/**
 * A body in a list.
 *
 * @param members number of bodies that belong to it in any way
 */
public record BodyRow(UUID id, String slug, String code, BodyKind kind, Texts names, BodyStatus status,
		@Nullable String levelCode, @Nullable String region, @Nullable String parentCode, int members) {
}
