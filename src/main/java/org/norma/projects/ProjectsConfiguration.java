package org.norma.projects;

import java.time.LocalTime;
import java.time.ZoneId;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.norma.bodies.BodyService;
import org.norma.catalogue.SimilarTitles;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ProjectsConfiguration {

	@Bean
	@Order(4)
	Gate textWithTheProposal(ProjectTexts texts, ProjectRules rules) {
		return new TextGate(Stage.PROPOSAL, texts, rules);
	}

	@Bean
	@Order(1)
	Gate textWhenDrafted(ProjectTexts texts, ProjectRules rules) {
		return new TextGate(Stage.DRAFTING, texts, rules);
	}

	@Bean
	@Order(90)
	Gate coordinationOfProposal(CoordinationRepository coordinations, BodyService bodies, ProjectRules rules) {
		return new CoordinationGate(Stage.PROPOSAL, coordinations, bodies, rules);
	}

	@Bean
	@Order(90)
	Gate coordinationAfterDrafting(CoordinationRepository coordinations, BodyService bodies, ProjectRules rules) {
		return new CoordinationGate(Stage.DRAFTING, coordinations, bodies, rules);
	}

	@Bean
	@Order(90)
	Gate coordinationAfterConsultation(CoordinationRepository coordinations, BodyService bodies, ProjectRules rules) {
		return new CoordinationGate(Stage.CONSULTATION, coordinations, bodies, rules);
	}

	@Bean
	@Order(90)
	Gate coordinationAfterReview(CoordinationRepository coordinations, BodyService bodies, ProjectRules rules) {
		return new CoordinationGate(Stage.REVIEW, coordinations, bodies, rules);
	}

	/** By the titles alone, until a search knows better. */
	@Bean
	@Fallback
	SimilarStandards similarByTitle(SimilarTitles titles) {
		return (title, except) -> titles.to(title, 10)
			.stream()
			.filter((edition) -> !edition.id().equals(except))
			.map((edition) -> new Similar(edition.designation(), edition.slug(), edition.titles(), edition.level()))
			.toList();
	}

	@Bean
	RecurringTask<Void> lateProjectsTask(LateProjects late, @Value("${norma.zone}") ZoneId zone) {
		return Tasks.recurring("projects-late", Schedules.daily(zone, LocalTime.of(5, 10)))
			.execute((instance, context) -> late.check());
	}

}
