package org.norma.projects;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The recorded way round a gate.
 *
 * @param authorityId authority that granted it
 * @param basis what the level's rules say about who may
 * @param reason why, shown publicly
 */
public record Exemption(String gate, UUID authorityId, String basis, String reason, String grantedBy,
		LocalDate grantedOn) {
}
