package org.norma.publications;

import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationsConfiguration {

	@Bean
	RecurringTask<Void> latePublicationsTask(LatePublications late, @Value("${norma.zone}") ZoneId zone) {
		return Tasks.recurring("publications-late", Schedules.daily(zone, LocalTime.of(5, 20)))
			.execute((instance, context) -> late.check());
	}

}
