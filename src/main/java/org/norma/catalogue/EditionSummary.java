package org.norma.catalogue;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/** An edition in a list. */
public record EditionSummary(UUID id, String designation, String slug, Texts titles, String level, EditionKind kind,
		EditionDates dates, boolean draft) {

	public Status statusOn(LocalDate day) {
		return this.dates.on(day, this.draft);
	}

	public @Nullable PartialDate published() {
		return this.dates.published();
	}

}
