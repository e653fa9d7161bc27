package org.norma.bodies.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.bodies.InterestCategory;
import org.norma.bodies.MembershipKind;

/** A membership as an administrator states it. */
record MemberForm(@NotBlank @Size(max = 100) String memberCode, @NotNull MembershipKind membership,
		@Nullable InterestCategory interest) {
}
