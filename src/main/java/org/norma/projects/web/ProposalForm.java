package org.norma.projects.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.designations.AdoptionDegree;
import org.norma.projects.AdoptionAnswers;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectKind;

/**
 * What is typed to propose a project; bodies by their codes, editions by their numbers.
 */
record ProposalForm(@Size(max = 300) @Nullable String titleZh, @Size(max = 300) @Nullable String titleEn,
		@Size(max = 300) @Nullable String titleIt, @NotBlank @Size(max = 64) @Nullable String level,
		@NotNull @Nullable ProjectKind kind, @NotNull @Nullable Procedure procedure, @Nullable Boolean preliminary,
		@Size(max = 500) @Nullable String legalGround, @NotBlank @Size(max = 100) @Nullable String authority,
		@Size(max = 100) @Nullable String committee, @Size(max = 100) @Nullable String lead,
		@Size(max = 5000) @Nullable String drafting, @Size(max = 5000) @Nullable String cooperating,
		@NotBlank @Size(max = 8000) @Nullable String justification, @Size(max = 100) @Nullable String target,
		@Size(max = 200) @Nullable String adopts, @Nullable AdoptionDegree degree,
		@Size(max = 2000) @Nullable String urgentReason, @Nullable UUID need, @Nullable Integer version,
		@Nullable Boolean adoptsOutside, @Size(max = 4000) @Nullable String adoptionReason,
		@Size(max = 4000) @Nullable String differences) {

	@AssertTrue(message = "{projects.form.title.missing}")
	public boolean isTitled() {
		return given(this.titleZh) || given(this.titleEn) || given(this.titleIt);
	}

	/** What stands in the fields for drafting bodies, and some empty ones. */
	public List<String> draftingCodes() {
		return withBlanks(this.drafting);
	}

	/** What stands in the fields for cooperating authorities, and some empty ones. */
	public List<String> cooperatingCodes() {
		return withBlanks(this.cooperating);
	}

	private static List<String> withBlanks(@Nullable String codes) {
		return Stream.concat(codes(codes), Stream.of("", "", "")).toList();
	}

	/** Several fields of one name come joined by commas. */
	static Stream<String> codes(@Nullable String typed) {
		return (typed == null) ? Stream.of()
				: Arrays.stream(typed.split("[\\n\\r,，;；、]")).map(String::strip).filter((code) -> !code.isEmpty());
	}

	AdoptionAnswers adoption() {
		return new AdoptionAnswers(Boolean.TRUE.equals(this.adoptsOutside), this.adoptionReason, this.differences);
	}

	boolean onlyLookedInto() {
		return Boolean.TRUE.equals(this.preliminary);
	}

	int seen() {
		return (this.version != null) ? this.version : 0;
	}

	static boolean given(@Nullable String value) {
		return value != null && !value.isBlank();
	}

}
