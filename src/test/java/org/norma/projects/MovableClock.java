package org.norma.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A clock that tests set to a day. */
public class MovableClock extends Clock {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private volatile ZonedDateTime now = LocalDate.of(2026, 3, 2).atTime(10, 0).atZone(ZONE);

	public LocalDate today() {
		return this.now.toLocalDate();
	}

	public void set(LocalDate day) {
		this.now = day.atTime(10, 0).atZone(ZONE);
	}

	public void passDays(int days) {
		this.now = this.now.plusDays(days);
	}

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now.toInstant(), zone);
	}

	@Override
	public Instant instant() {
		return this.now.toInstant();
	}

}
