package org.norma.documents.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;

/** Instants as the clock of the authority shows them. */
@Component("documentClock")
class Clocks {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final Clock clock;

	Clocks(Clock clock) {
		this.clock = clock;
	}

	/** The time of day, such as {@code 12:03:22}. */
	public String time(Instant instant) {
		return TIME.format(at(instant));
	}

	/** The day and time in the authority's zone. */
	public ZonedDateTime at(Instant instant) {
		return instant.atZone(this.clock.getZone());
	}

}
