package org.norma.consultations.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.consultations.RoundKind;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is typed to open a round.
 *
 * @param addressees codes of the bodies that are asked, several fields joined by commas
 * @param further more of them, one a line
 */
record RoundForm(@NotNull @Nullable RoundKind kind,
		@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
		@Size(max = 5000) @Nullable String addressees, @Size(max = 5000) @Nullable String further) {

	private static final int FIELDS = 6;

	/** All codes typed, wherever. */
	List<String> codes() {
		return Stream.concat(codes(this.addressees), codes(this.further)).distinct().toList();
	}

	private static Stream<String> codes(@Nullable String typed) {
		return (typed == null) ? Stream.of()
				: Arrays.stream(typed.split("[\\n\\r,，;；、]")).map(String::strip).filter((code) -> !code.isEmpty());
	}

	/** What the fields show: the codes typed, and empty ones to go on. */
	public List<String> fields() {
		var typed = codes(this.addressees).toList();
		var empty = Math.max(2, FIELDS - typed.size());
		return Stream.concat(typed.stream(), Stream.generate(() -> "").limit(empty)).toList();
	}

	/** Whether everybody is asked; so it stands before a choice is made. */
	public boolean asksEverybody() {
		return this.kind == null || this.kind == RoundKind.PUBLIC;
	}

	/** Whether the committee is asked. */
	public boolean asksCommittee() {
		return this.kind == RoundKind.COMMITTEE;
	}

}
