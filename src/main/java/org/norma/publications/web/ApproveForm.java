package org.norma.publications.web;

import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.documents.RevisionId;
import org.norma.publications.ApprovalData;

/** What is typed at an approval; the password is asked for anew each time. */
record ApproveForm(@Nullable UUID revision, @Size(max = 500) @Nullable String supervisor,
		@Size(max = 500) @Nullable String supervisionBasis, @Nullable Boolean doubleNumber,
		@Size(max = 2000) @Nullable String reason, @Size(max = 200) @Nullable String password,
		@Nullable Set<@Size(max = 100) String> exemptions) {

	static ApproveForm blank(@Nullable UUID revision) {
		return new ApproveForm(revision, null, null, false, null, null, null);
	}

	ApprovalData data() {
		return new ApprovalData((this.revision != null) ? new RevisionId(this.revision) : null, this.supervisor,
				this.supervisionBasis, Boolean.TRUE.equals(this.doubleNumber), this.reason,
				(this.exemptions != null) ? this.exemptions : Set.of());
	}

	/** Whether the exemption from the gate was ticked. */
	public boolean hasSeen(String gate) {
		return this.exemptions != null && this.exemptions.contains(gate);
	}

	String typedPassword() {
		return (this.password != null) ? this.password : "";
	}

}
