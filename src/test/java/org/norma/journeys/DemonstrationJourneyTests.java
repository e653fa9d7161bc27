package org.norma.journeys;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.norma.projects.Stage;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class DemonstrationJourneyTests extends Journey {

	@Autowired
	private JdbcClient database;

	@Test
	void everyStoryIsTold() throws Exception {
		List<Map<String, Object>> stories;
		try (var file = new ClassPathResource("demo/projects.yaml").getInputStream()) {
			stories = new YAMLMapper().readValue(file, new TypeReference<>() {
			});
		}
		for (var story : stories) {
			var title = ((Map<?, ?>) story.get("title")).get("zh");
			org.assertj.core.api.Assertions
				.assertThat(this.database.sql("select count(*) from project where title like :title")
					.param("title", "%" + title + "%")
					.query(Long.class)
					.single())
				.as(String.valueOf(title))
				.isPositive();
		}
	}

	@Test
	void thereIsAProjectInEveryStage() {
		signInAs("Official");
		for (var stage : Stage.values()) {
			this.page.navigate("/projects?stage=" + stage.name());
			var first = this.page.locator("td a[href^='/projects/']").first();
			assertThat(first).isVisible();
			first.click();
			assertThat(this.page.locator("ol.stepper li.here, ol.stepper li.passed").last()).isVisible();
			look("demonstration-" + stage.key());
		}
	}

	@Test
	void anybodyFindsWhatIsOpenAndWhatWasAnnounced() {
		inLanguage("en-GB", 390, 844);
		this.page.navigate("/consultations");
		this.page.getByText("Product category rules for textile products").first().click();
		assertThat(this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Comment")).first())
			.isVisible();
		look("demonstration-consultation-phone");
		this.page.navigate("/announcements");
		assertThat(this.page.getByText("T/CSAE").first()).isVisible();
		this.page.navigate("/needs");
		assertThat(this.page.getByText("轮椅车载固定装置的试验方法").first()).isVisible();
		look("demonstration-needs-phone");
	}

}
