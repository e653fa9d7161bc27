package org.norma.hierarchy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Stages of a level are codes, which every language reads. */
@SpringBootTest
@Transactional
class StageCodesTests {

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyLevelOfTheProfileSaysItsStagesInCodes() {
		var today = LocalDate.of(2026, 1, 1);
		for (var level : this.levels.all()) {
			assertThat(this.levels.rulesOf(level.code(), today).list(Rule.STAGES)).as(level.code().value())
				.allMatch((stage) -> stage.matches("\\d\\d"));
		}
	}

	@Test
	void stagesThatWereKeptInWordsBecomeCodesOnce() throws IOException {
		this.jdbc.sql("update level_rule set value = :words where rule = 'stages' and level_code = 'association'")
			.param("words", "提案\n立项\n起草\n征求意见\n技术审查\n批准\n编号\n发布\n复审")
			.update();
		var script = new ClassPathResource("db/migration/hierarchy/V4__write_stages_as_codes.sql")
			.getContentAsString(StandardCharsets.UTF_8);
		this.jdbc.sql(script).update();
		assertThat(stages()).isEqualTo(List.of("10", "20", "30", "40", "50", "60", "90"));
		this.jdbc.sql(script).update();
		assertThat(stages()).hasSize(7);
	}

	private List<String> stages() {
		return this.jdbc.sql("select value from level_rule where rule = 'stages' and level_code = 'association'")
			.query(String.class)
			.single()
			.lines()
			.toList();
	}

}
