package org.norma.publications;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.norma.documents.RevisionId;

/**
 * What is stated at an approval.
 *
 * @param revision the text that the person read, {@code null} for whichever is in the
 * dossier
 * @param supervisor who supervises the implementation; must be said of mandatory
 * standards (Order 25)
 * @param supervisionBasis legal basis of the supervision and of penalties
 * @param doubleNumber whether an identical adoption carries the number of the
 * international standard too
 * @param reason shown publicly
 * @param exemptions gates whose exemptions the person looked at, each by itself
 */
public record ApprovalData(@Nullable RevisionId revision, @Nullable String supervisor,
		@Nullable String supervisionBasis, boolean doubleNumber, @Nullable String reason, Set<String> exemptions) {

	public ApprovalData {
		exemptions = Set.copyOf(exemptions);
		supervisor = kept(supervisor);
		supervisionBasis = kept(supervisionBasis);
		reason = kept(reason);
	}

	/** An approval that relies on no exemption. */
	public ApprovalData(@Nullable RevisionId revision, @Nullable String supervisor, @Nullable String supervisionBasis,
			boolean doubleNumber, @Nullable String reason) {
		this(revision, supervisor, supervisionBasis, doubleNumber, reason, Set.of());
	}

	/** An approval of whichever text is in the dossier, with nothing more to say. */
	public static ApprovalData plain() {
		return new ApprovalData(null, null, null, false, null);
	}

	boolean supervised() {
		return this.supervisor != null && this.supervisionBasis != null;
	}

	private static @Nullable String kept(@Nullable String text) {
		return Optional.ofNullable(text).map(String::strip).filter((each) -> !each.isEmpty()).orElse(null);
	}

}
