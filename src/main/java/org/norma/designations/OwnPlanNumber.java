package org.norma.designations;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a work item in the plan of an industry, a region, an association or an
 * enterprise: {@code CATIS-2026-0001} is the first item of 2026 of CATIS. The state
 * numbers national plans alone, see {@link PlanNumber}; this form was chosen for Norma.
 *
 * @param issuer short name of the level, or the code of the body, whose plan it is
 */
public record OwnPlanNumber(String issuer, int year, String serial) {

	private static final Pattern FORM = Pattern.compile("(\\S.{0,99})-(\\d{4})-(\\d{4,9})");

	public static Optional<OwnPlanNumber> parse(String text) {
		var form = FORM.matcher(Spelling.clean(text));
		return form.matches() && IssueDate.plausible(Integer.parseInt(form.group(2)))
				? Optional.of(new OwnPlanNumber(form.group(1), Integer.parseInt(form.group(2)), form.group(3)))
				: Optional.empty();
	}

	@Override
	public String toString() {
		return "%s-%04d-%s".formatted(this.issuer, this.year, this.serial);
	}

}
