package org.norma.consultations;

import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.norma.projects.Gate;
import org.norma.projects.Stage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ConsultationsConfiguration {

	@Bean
	@Order(30)
	Gate notificationAfterConsultation(TbtService notifications, ConsultationRules rules) {
		return new TbtGate(Stage.CONSULTATION, notifications, rules);
	}

	@Bean
	@Order(30)
	Gate notificationAfterReview(TbtService notifications, ConsultationRules rules) {
		return new TbtGate(Stage.REVIEW, notifications, rules);
	}

	@Bean
	@Order(22)
	Gate changesAfterConsultation(ChangesDue changes) {
		return new ChangesGate(Stage.CONSULTATION, changes);
	}

	@Bean
	@Order(22)
	Gate changesAfterReview(ChangesDue changes) {
		return new ChangesGate(Stage.REVIEW, changes);
	}

	@Bean
	@Order(22)
	Gate changesBeforeApproval(ChangesDue changes) {
		return new ChangesGate(Stage.APPROVAL, changes);
	}

	@Bean
	RecurringTask<Void> unconfirmedCommentsTask(CommentService comments, @Value("${norma.zone}") ZoneId zone) {
		return Tasks.recurring("consultations-unconfirmed", Schedules.daily(zone, LocalTime.of(4, 45)))
			.execute((instance, context) -> comments.forgetUnconfirmed());
	}

}
