package org.norma.catalogue;

import java.time.LocalDate;

/**
 * A stretch of days in which an edition was something else than its present dates say:
 * withdrawn, until a source reinstated it.
 *
 * @param from first day of it
 * @param until first day after it
 * @param status what the edition was
 */
public record Lapse(LocalDate from, LocalDate until, Status status) {

	boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && day.isBefore(this.until);
	}

}
