package org.norma.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

/**
 * What an edition was called before a partial revision changed its number.
 *
 * @param until first day on which it is called otherwise
 * @param level level at which it stood
 * @param basis the partial revision, or its announcement
 */
public record FormerNumber(LocalDate until, Designation number, Texts titles, String level, Binding binding,
		String basis) {

	/** The name that held on a day; empty where the present one did. */
	static Optional<FormerNumber> on(List<FormerNumber> former, LocalDate day) {
		return former.stream()
			.filter((each) -> day.isBefore(each.until()))
			.min(Comparator.comparing(FormerNumber::until));
	}

	EditionName name() {
		return new EditionName(this.number.format(), this.titles, this.level, this.binding);
	}

}
