package org.norma.projects;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.hierarchy.LegalBasis;

/**
 * The way round a gate: asked for by one person, and where the rules of the level want it
 * countersigned by another person or by another body before it counts.
 *
 * @param authorityId authority in whose name it is asked for
 * @param basis legal basis of who may, as it is kept
 * @param reason why, shown publicly
 * @param requested who asked for it
 * @param countersign who must countersign
 * @param countersignBasis legal basis of that, as it is kept
 * @param countersigners the other bodies that may countersign
 * @param decided who countersigned or refused, {@code null} before it and where nobody
 * must
 * @param answer why it was refused
 */
public record Exemption(UUID id, String gate, UUID authorityId, String basis, String reason, Signature requested,
		State state, Countersign countersign, @Nullable String countersignBasis, Set<UUID> countersigners,
		@Nullable Signature decided, @Nullable String answer) {

	public Exemption {
		countersigners = Set.copyOf(countersigners);
	}

	/** The legal basis in the reader's language. */
	public String said() {
		return LegalBasis.said(this.basis);
	}

	/** The legal basis of the countersignature in the reader's language. */
	public String countersignSaid() {
		return (this.countersignBasis != null) ? LegalBasis.said(this.countersignBasis) : "–";
	}

	/** Whether the project may go past the gate. */
	public boolean counts() {
		return this.state == State.GRANTED;
	}

	/** Whether it waits for its countersignature. */
	public boolean waits() {
		return this.state == State.REQUESTED;
	}

	/** How an exemption stands. */
	public enum State {

		REQUESTED, GRANTED, REFUSED, WITHDRAWN

	}

	/** Who must countersign. */
	public enum Countersign {

		/** Who asks for it grants it. */
		NOBODY,
		/** Another person of the same authority, or of one above it. */
		PERSON,
		/** A person of another body. */
		BODY

	}

}
