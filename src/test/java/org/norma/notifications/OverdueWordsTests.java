package org.norma.notifications;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How long something is overdue: days up to sixty, then months, then years. */
class OverdueWordsTests {

	@ParameterizedTest
	@CsvSource({ "1, 1 day overdue, 已逾期 1 天, scaduto da 1 giorno",
			"60, 60 days overdue, 已逾期 60 天, scaduto da 60 giorni", "61, 2 months overdue, 已逾期 2 个月, scaduto da 2 mesi",
			"729, 24 months overdue, 已逾期 24 个月, scaduto da 24 mesi",
			"9181, 25 years overdue, 已逾期 25 年, scaduto da 25 anni" })
	void daysThenMonthsThenYears(long days, String english, String chinese, String italian) {
		assertThat(said("notifications", "notifications.left.overdue", Locale.ENGLISH, days)).isEqualTo(english);
		assertThat(said("notifications", "notifications.left.overdue", Locale.SIMPLIFIED_CHINESE, days))
			.isEqualTo(chinese);
		assertThat(said("notifications", "notifications.left.overdue", Locale.ITALIAN, days)).isEqualTo(italian);
		assertThat(said("projects", "projects.late", Locale.ENGLISH, days)).isEqualTo(english);
		assertThat(said("reviews", "reviews.late", Locale.ENGLISH, days)).isEqualTo(english);
	}

	private static String said(String bundle, String key, Locale locale, long days) {
		var none = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
		var text = ResourceBundle.getBundle("i18n/" + bundle, locale, none).getString(key);
		return new MessageFormat(text, locale).format(new Object[] { days, days / 30, days / 365 });
	}

}
