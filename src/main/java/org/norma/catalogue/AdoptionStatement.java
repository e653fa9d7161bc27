package org.norma.catalogue;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;

/**
 * What an edition says of a source beside the degree of its adoption.
 *
 * @param kept whether it adopts the source; otherwise the edition before did
 * @param outside whether the catalogue did not hold the source
 * @param reason why, where something spoke against it
 * @param differences what differs from the source (ISO/IEC Guide 21-1)
 */
public record AdoptionStatement(Designation source, boolean kept, boolean outside, @Nullable String reason,
		@Nullable String differences) {

	/** Whether there is anything to say. */
	public boolean says() {
		return this.outside || this.reason != null || this.differences != null;
	}

}
