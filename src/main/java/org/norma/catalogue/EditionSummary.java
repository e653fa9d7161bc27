package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Texts;

/** An edition in a list. */
public record EditionSummary(UUID id, String designation, String slug, Texts titles, String level, EditionKind kind,
		Validity validity, List<FormerNumber> formerly) {

	/** The same, called as it was on a day. */
	EditionSummary on(LocalDate day) {
		return FormerNumber.on(this.formerly, day)
			.map((then) -> new EditionSummary(this.id, then.number().format(), this.slug, then.titles(), then.level(),
					this.kind, this.validity, this.formerly))
			.orElse(this);
	}

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
