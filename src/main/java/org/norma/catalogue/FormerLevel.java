package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A level at which an edition stood until it became part of another.
 *
 * @param until first day on which the edition stands elsewhere
 */
public record FormerLevel(LocalDate until, String level) {

	/**
	 * The level that held on a day; empty where the present one did.
	 * @param former the latest first
	 */
	static Optional<FormerLevel> on(List<FormerLevel> former, LocalDate day) {
		return former.stream().filter((each) -> day.isBefore(each.until())).reduce((later, earlier) -> earlier);
	}

}
