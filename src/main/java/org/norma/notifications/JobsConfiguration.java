package org.norma.notifications;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs, each run once for all nodes. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

	private static final Duration MAIL_PAUSE = Duration.ofSeconds(10);

	private static final Duration DIGEST_RETRY = Duration.ofMinutes(10);

	private static final int DIGEST_RETRIES = 6;

	@Bean
	static Task<Void> mailTask(MailRun mails) {
		return Tasks.recurring("notifications-mail", Schedules.fixedDelay(MAIL_PAUSE))
			.execute((instance, context) -> mails.sendDue());
	}

	@Bean
	static Task<Void> digestTask(Digests digests, NotificationProperties properties, Clock clock) {
		var daily = Schedules.daily(clock.getZone(), properties.digestAt());
		return Tasks.recurring("notifications-digest", daily)
			.onFailure(soonAgain(daily, clock))
			.execute((instance, context) -> digests.writeAll());
	}

	/** Some times soon again, then with the next digest. */
	private static FailureHandler<Void> soonAgain(Schedule daily, Clock clock) {
		return (complete, operations) -> operations.reschedule(complete,
				(complete.getExecution().consecutiveFailures < DIGEST_RETRIES) ? clock.instant().plus(DIGEST_RETRY)
						: daily.getNextExecutionTime(complete));
	}

}
