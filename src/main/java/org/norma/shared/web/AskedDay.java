package org.norma.shared.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * The day for which a page answers, as its address asks.
 *
 * @param asOf the day; today where none was asked for, or none that can be read
 * @param today the present day
 * @param typed what was asked for, if it cannot be read
 */
public record AskedDay(LocalDate asOf, LocalDate today, @Nullable String typed) {

	private static final String NAME = "asOf";

	private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final int LONGEST = 40;

	/** The day after the last one is kept too. */
	private static final int LAST_YEAR = 9998;

	/** Reads the parameter {@code asOf}: a day as 2026-01-31. */
	public static AskedDay of(HttpServletRequest request, LocalDate today) {
		return of(request, NAME, today);
	}

	/** Reads the day from another parameter. */
	public static AskedDay of(HttpServletRequest request, String name, LocalDate today) {
		var typed = request.getParameter(name);
		if (typed == null || typed.isBlank()) {
			return new AskedDay(today, today, null);
		}
		var day = read(typed.strip());
		return (day != null) ? new AskedDay(day, today, null)
				: new AskedDay(today, today, typed.substring(0, Math.min(typed.length(), LONGEST)));
	}

	/** Whether what is typed is written as a day that no calendar has: 2026-02-31. */
	public static boolean isMissing(String typed) {
		if (!WRITTEN.matcher(typed.strip()).matches()) {
			return false;
		}
		try {
			LocalDate.parse(typed.strip());
			return false;
		}
		catch (DateTimeException ex) {
			return true;
		}
	}

	/** Message key of why the day that was asked for is not shown. */
	public String whyNot() {
		return (this.typed != null && isMissing(this.typed)) ? "shared.day.missing" : "shared.day.unread";
	}

	/** A day of the years 1 to 9998; {@code null} for anything else. */
	public static @Nullable LocalDate read(String text) {
		try {
			var day = LocalDate.parse(text);
			return (day.getYear() > 0 && day.getYear() <= LAST_YEAR) ? day : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Says in the status of the answer that the day could not be read. */
	public void refuse(HttpServletResponse response) {
		if (this.typed != null) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
	}

	public boolean isCurrent() {
		return this.asOf.equals(this.today);
	}

	/** The address of a page of a standard, as of this day; other pages know no day. */
	public String keep(String href) {
		if (isCurrent() || !href.startsWith("/standards/")) {
			return href;
		}
		int mark = href.indexOf('#');
		var page = (mark < 0) ? href : href.substring(0, mark);
		return page + (page.contains("?") ? "&" : "?") + NAME + "=" + this.asOf + href.substring(page.length());
	}

}
