package org.norma.demonstration;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.norma.demonstration.Story.Until;
import org.norma.projects.ProjectId;
import org.norma.projects.Stage;
import org.norma.shared.Refusal;
import org.norma.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the stories of the projects, each as far as it goes, each once. */
@Component
@ConditionalOnProperty("norma.demo")
class DemoProjects {

	private static final Logger log = LoggerFactory.getLogger(DemoProjects.class);

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private final JdbcClient jdbc;

	private final DemoClock clock;

	private final Walk walk;

	private final LaterWalk later;

	DemoProjects(JdbcClient jdbc, DemoClock clock, Walk walk, LaterWalk later) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.walk = walk;
		this.later = later;
	}

	/** The stories that were not told yet. */
	List<Story> untold() throws IOException {
		return stories().stream().filter((story) -> !isTold(story)).toList();
	}

	static List<Story> stories() throws IOException {
		try (var file = new ClassPathResource("demo/projects.yaml").getInputStream()) {
			return YAML.readValue(file, new TypeReference<List<Story>>() {
			});
		}
	}

	private boolean isTold(Story story) {
		return this.jdbc.sql("select count(*) from project where title like :title")
			.param("title", "%" + new Texts(story.title()).in(Locale.SIMPLIFIED_CHINESE) + "%")
			.query(Long.class)
			.single() > 0;
	}

	/** A story that a rule stops is told as far as it went; the others go on. */
	void tell(Story story) {
		try {
			new Telling(story).run();
		}
		catch (Refusal ex) {
			log.warn("The story of {} stops: {} {}", story.title().get("en"), ex.key(), List.of(ex.arguments()));
		}
		catch (RuntimeException ex) {
			log.warn("The story of {} stops", story.title().get("en"), ex);
		}
		finally {
			this.clock.back();
		}
	}

	/** One story on its days. */
	private final class Telling {

		private final Story story;

		private LocalDate day;

		private Telling(Story story) {
			this.story = story;
			this.day = LocalDate.now(DemoProjects.this.clock);
			pass(-story.begun());
		}

		/** Days pass, but never beyond today. */
		private void pass(int days) {
			DemoProjects.this.clock.back();
			var today = LocalDate.now(DemoProjects.this.clock);
			var next = this.day.plusDays(days);
			this.day = next.isAfter(today) ? today : next;
			DemoProjects.this.clock.on(this.day);
		}

		private boolean reaches(Until until) {
			return this.story.until().reaches(until);
		}

		void run() {
			var id = DemoProjects.this.walk.propose(this.story);
			if (!reaches(Until.PROPOSED)) {
				return;
			}
			DemoProjects.this.walk.answerSimilar(id, this.story);
			if (!reaches(Until.PUBLIC)) {
				return;
			}
			plan(id);
			if (reaches(Until.PLANNED)) {
				draft(id);
			}
			end(id);
		}

		private void plan(ProjectId id) {
			var until = DemoProjects.this.walk.publicise(id, this.story);
			if (until != null && !this.story.opinions().isEmpty()) {
				pass(4);
				DemoProjects.this.later.opinions(id, this.story);
			}
			if (!reaches(Until.PLANNED)) {
				return;
			}
			pass((until != null) ? (int) this.day.until(until, java.time.temporal.ChronoUnit.DAYS) + 3 : 5);
			DemoProjects.this.walk.accept(id, this.story);
		}

		private void draft(ProjectId id) {
			pass(10);
			if (Walk.hasText(this.story)) {
				DemoProjects.this.walk.write(id, this.story);
			}
			if (!reaches(Until.CONSULTED)) {
				return;
			}
			pass(this.story.drafting());
			if (stage(id) == Stage.DRAFTING) {
				DemoProjects.this.walk.advance(id, this.story);
			}
			if (stage(id) == Stage.CONSULTATION && reaches(Until.CONSULTED)) {
				consult(id);
			}
			if (stage(id) == Stage.REVIEW && reaches(Until.BALLOT)) {
				review(id);
			}
			if (stage(id) == Stage.APPROVAL && reaches(Until.APPROVED)) {
				publish(id);
			}
		}

		private void consult(ProjectId id) {
			var round = DemoProjects.this.later.consult(id, this.story);
			if (this.story.level().equals("national.mandatory")) {
				DemoProjects.this.later.notifyTrade(id, this.story);
			}
			if (!reaches(Until.DISPOSED)) {
				return;
			}
			pass(62);
			DemoProjects.this.later.closeRound(round, this.story);
			pass(5);
			DemoProjects.this.later.dispose(round, this.story);
			DemoProjects.this.walk.amend(id, this.story);
			if (reaches(Until.BALLOT)) {
				DemoProjects.this.walk.advance(id, this.story);
			}
		}

		private void review(ProjectId id) {
			pass(3);
			if (!DemoProjects.this.later.asksBallot(id, this.story)) {
				DemoProjects.this.walk.advance(id, this.story);
				return;
			}
			var ballot = DemoProjects.this.later.openBallot(id, this.story);
			var objection = this.story.objection();
			if (objection != null) {
				DemoProjects.this.walk.object(id, this.story, objection);
				DemoProjects.this.clock.on(this.day);
			}
			if (reaches(Until.VOTED)) {
				pass(10);
				DemoProjects.this.later.votes(id, ballot, this.story, !reaches(Until.REVIEWED));
			}
			if (reaches(Until.REVIEWED)) {
				pass(25);
				DemoProjects.this.later.closeBallot(ballot, this.story);
				DemoProjects.this.walk.advance(id, this.story);
			}
		}

		private void publish(ProjectId id) {
			pass(7);
			DemoProjects.this.later.approve(id, this.story);
			if (reaches(Until.PUBLISHED) && stage(id) == Stage.PUBLICATION) {
				pass(5);
				DemoProjects.this.later.publish(id, this.story);
			}
		}

		private void end(ProjectId id) {
			if (this.story.until() == Until.PLANNED) {
				DemoProjects.this.walk.late(id);
			}
			if (this.story.until() == Until.SUSPENDED) {
				pass(20);
				DemoProjects.this.walk.suspend(id, this.story, "等待国际标准的进展。");
			}
			if (this.story.until() == Until.CANCELLED) {
				pass(20);
				DemoProjects.this.walk.cancel(id, this.story, "表格已由电子档案取代。");
			}
		}

		private Stage stage(ProjectId id) {
			return DemoProjects.this.walk.view(id).stage();
		}

	}

}
