package org.norma.projects;

import java.time.LocalDate;
import java.util.UUID;

import org.norma.hierarchy.LegalBasis;

/**
 * The recorded way round a gate.
 *
 * @param authorityId authority that granted it
 * @param basis legal basis of who may, as it is kept
 * @param reason why, shown publicly
 */
public record Exemption(String gate, UUID authorityId, String basis, String reason, String grantedBy,
		LocalDate grantedOn) {

	/** The legal basis in the reader's language. */
	public String said() {
		return LegalBasis.said(this.basis);
	}

}
