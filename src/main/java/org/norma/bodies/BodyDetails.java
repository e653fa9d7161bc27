package org.norma.bodies;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/**
 * Everything that the page of a body says of itself.
 *
 * @param slug last part of its address
 * @param successor who answers for what it left when it was dissolved
 * @param externalSource where it was imported from
 */
public record BodyDetails(UUID id, String slug, String code, BodyKind kind, Texts names, @Nullable String levelCode,
		@Nullable String region, @Nullable BodyLink parent, @Nullable String url, String scope, BodyStatus status,
		@Nullable LocalDate established, @Nullable LocalDate ended, @Nullable BodyLink successor,
		@Nullable String externalSource) {

	public boolean committee() {
		return this.kind == BodyKind.COMMITTEE;
	}

	/** Whether its end is known and still to come. */
	public boolean endsAfter(LocalDate day) {
		return disbanded() && this.ended != null && this.ended.isAfter(day);
	}

	public boolean disbanded() {
		return this.status == BodyStatus.DISBANDED;
	}

}
