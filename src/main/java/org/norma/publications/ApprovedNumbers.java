package org.norma.publications;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.NumberClaims;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.RuleBroken;

import org.springframework.stereotype.Component;

/** A number that an approval gave waits for the publication of that standard. */
@Component
class ApprovedNumbers implements NumberClaims {

	private final ApprovalRepository approvals;

	ApprovedNumbers(ApprovalRepository approvals) {
		this.approvals = approvals;
	}

	@Override
	public void check(@Nullable UUID issuer, LevelCode level, Designation number) {
		if (this.approvals.holdsNumber(number.key())) {
			throw new RuleBroken("publications.number.given", number.format()).at("number");
		}
	}

}
