package org.norma.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A clock that tests set to a day. */
public class MovableClock extends Clock {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

	private volatile ZonedDateTime now = at(FIRST_DAY);

	public LocalDate today() {
		return this.now.toLocalDate();
	}

	public void set(LocalDate day) {
		this.now = at(day);
	}

	void setBack() {
		set(FIRST_DAY);
	}

	private static ZonedDateTime at(LocalDate day) {
		return day.atTime(10, 0).atZone(ZONE);
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
