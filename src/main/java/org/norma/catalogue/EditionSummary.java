package org.norma.catalogue;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/** An edition in a list. */
public record EditionSummary(UUID id, String designation, String slug, Texts titles, String level, EditionKind kind,
		Validity validity) {

	public Status statusOn(LocalDate day) {
		return this.validity.on(day);
	}

	/** Its own dates, as stated. */
	public EditionDates dates() {
		return this.validity.dates();
	}

	/** Whether its stage says that it is still being made. */
	public boolean draft() {
		return this.validity.draft();
	}

	public @Nullable PartialDate published() {
		return this.dates().published();
	}

}
