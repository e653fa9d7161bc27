package org.norma.ballots.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.norma.ballots.BallotKind;
import org.norma.ballots.NewBallot;

import org.springframework.format.annotation.DateTimeFormat;

/** What is typed to open a ballot. */
record OpeningForm(@NotNull @Nullable BallotKind kind,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate closesOn,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate meetingOn, @Nullable List<UUID> experts,
		@Size(max = 20_000) @Nullable String invited) {

	NewBallot wanted() {
		var named = (this.experts != null) ? new HashSet<>(this.experts) : new HashSet<UUID>();
		return new NewBallot(java.util.Objects.requireNonNull(this.kind), this.closesOn, this.meetingOn, named,
				(this.invited != null)
						? this.invited.lines().filter((line) -> !line.isBlank()).map(OpeningForm::person).toList()
						: List.of());
	}

	/** A line such as {@code name; unit}. */
	private static NewBallot.Invited person(String line) {
		var parts = line.split("[;；\t]", 2);
		return new NewBallot.Invited(parts[0].strip(),
				(parts.length > 1 && !parts[1].isBlank()) ? parts[1].strip() : null);
	}

}
