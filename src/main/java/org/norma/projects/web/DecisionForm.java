package org.norma.projects.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.projects.PlanService;

/**
 * The decision on a proposal.
 *
 * @param department code of the department in charge, where plan numbers name it
 * @param reason needed for a refusal
 */
record DecisionForm(@NotNull @Nullable Boolean accepted,
		@Pattern(regexp = PlanService.DEPARTMENT,
				message = "{projects.form.department.form}") @Nullable String department,
		@Size(max = 2000) @Nullable String reason, int version) {

	@AssertTrue(message = "{projects.form.refusal.reason}")
	public boolean isReasoned() {
		return Boolean.TRUE.equals(this.accepted) || (this.reason != null && !this.reason.isBlank());
	}

}
