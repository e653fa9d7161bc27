package org.norma.needs;

import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedsConfiguration {

	@Bean
	RecurringTask<Void> unconfirmedNeedsTask(NeedService needs, @Value("${norma.zone}") ZoneId zone) {
		return Tasks.recurring("needs-unconfirmed", Schedules.daily(zone, LocalTime.of(4, 40)))
			.execute((instance, context) -> needs.forgetUnconfirmed());
	}

}
