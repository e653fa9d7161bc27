package org.norma.ledger.web;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.norma.ledger.LedgerFilter;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * The filter of the ledger, as its address says.
 *
 * @param from first day
 * @param until last day
 * @param before only entries before this number, {@code null} for the newest
 */
record LedgerFilterForm(String verb, String subjectType, String subjectId, String person,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until, @Nullable Long before) {

	LedgerFilterForm(@Nullable String verb, @Nullable String subjectType, @Nullable String subjectId,
			@Nullable String person, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable Long before) {
		this.verb = (verb != null) ? verb : "";
		this.subjectType = (subjectType != null) ? subjectType : "";
		this.subjectId = (subjectId != null) ? subjectId : "";
		this.person = (person != null) ? person : "";
		this.from = from;
		this.until = until;
		this.before = before;
	}

	long beforeSeq() {
		return (this.before != null) ? this.before : Long.MAX_VALUE;
	}

	LedgerFilter filter(ZoneId zone) {
		return new LedgerFilter(this.verb, this.subjectType, this.subjectId, this.person,
				(this.from != null) ? this.from.atStartOfDay(zone).toInstant() : null,
				(this.until != null) ? this.until.plusDays(1).atStartOfDay(zone).toInstant() : null);
	}

}
