package org.norma.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: its stories happened in the past, and time can be let
 * pass to see what a deadline does.
 */
@Component
@ConditionalOnProperty("norma.demo")
public class DemoClock extends Clock {

	private static final LocalTime OFFICE_HOURS = LocalTime.of(10, 0);

	private final Clock real;

	private final ThreadLocal<Instant> elsewhere = new ThreadLocal<>();

	private volatile Duration passed = Duration.ZERO;

	DemoClock(@Value("${norma.zone}") ZoneId zone) {
		this.real = Clock.system(zone);
	}

	/** Lets the present thread act on a day of the past. */
	void on(LocalDate day) {
		this.elsewhere.set(day.atTime(OFFICE_HOURS).atZone(getZone()).toInstant());
	}

	/** Brings the present thread back to the present. */
	void back() {
		this.elsewhere.remove();
	}

	/** Lets days pass, for everybody. */
	public void pass(int days) {
		this.passed = this.passed.plusDays(days);
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

	@Override
	public Instant instant() {
		var other = this.elsewhere.get();
		return (other != null) ? other : this.real.instant().plus(this.passed);
	}

}
