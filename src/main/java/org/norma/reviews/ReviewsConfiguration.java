package org.norma.reviews;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewsConfiguration {

	@Bean
	RecurringTask<Void> dueReviewsTask(DueReviews due, @Value("${norma.zone}") ZoneId zone) {
		return Tasks.recurring("reviews-due", Schedules.daily(zone, LocalTime.of(5, 30)))
			.execute((instance, context) -> due.check());
	}

	/** A change of the rules reaches the calendar within minutes. */
	@Bean
	RecurringTask<Void> reviewCyclesTask(CalendarUpkeep calendar) {
		return Tasks.recurring("reviews-cycles", FixedDelay.of(Duration.ofMinutes(2)))
			.execute((instance, context) -> calendar.rulesChanged());
	}

	@Bean
	RecurringTask<Void> unconfirmedReportsTask(ReportService reports, @Value("${norma.zone}") ZoneId zone) {
		return Tasks.recurring("reviews-unconfirmed", Schedules.daily(zone, LocalTime.of(4, 45)))
			.execute((instance, context) -> reports.forgetUnconfirmed());
	}

}
