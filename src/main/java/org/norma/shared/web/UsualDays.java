package org.norma.shared.web;

import java.time.LocalDate;

import org.springframework.format.Parser;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.datetime.standard.Jsr310DateTimeFormatAnnotationFormatterFactory;

/**
 * Days of the years 1 to 9998; others are typing errors and beyond what is stored, the
 * day after them at least.
 */
class UsualDays extends Jsr310DateTimeFormatAnnotationFormatterFactory {

	private static final int LAST_YEAR = 9998;

	@Override
	public Parser<?> getParser(DateTimeFormat annotation, Class<?> fieldType) {
		var parser = super.getParser(annotation, fieldType);
		return (text, locale) -> {
			var parsed = parser.parse(text, locale);
			if (parsed instanceof LocalDate day && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
				throw new IllegalArgumentException("no day of the years 1 to 9998: " + text);
			}
			return parsed;
		};
	}

}
