package org.norma.shared.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.shared.Preparation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class PreparationTests {

	private static final AtomicReference<Preparation.@Nullable Steps> STEPS = new AtomicReference<>();

	@Autowired
	private MockMvcTester web;

	@AfterEach
	void done() {
		STEPS.set(null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/needs", "/projects", "/about" })
	void aPageSaysHowFarThePreparationIsAndAsksAgainUntilItIsDone(String page) {
		STEPS.set(new Preparation.Steps(5, 18));
		assertThat(this.web.get().uri(page).header("Accept-Language", "en")).bodyText()
			.contains("being prepared: 5 of 18", "hx-get=\"/preparation\"")
			.doesNotContain("The catalogue is empty");
		STEPS.set(null);
		assertThat(this.web.get().uri(page).header("Accept-Language", "en")).bodyText()
			.doesNotContain("id=\"preparation\"");
	}

	@ParameterizedTest
	@CsvSource({ "en,The demonstration is ready", "zh-CN,演示数据已准备好", "it,La dimostrazione è pronta" })
	void onceItIsDoneTheNoticeSaysSoAndAsksNoMore(String language, String words) {
		assertThat(this.web.get().uri("/preparation").header("Accept-Language", language)).hasStatusOk()
			.hasHeader("Cache-Control", "no-store")
			.bodyText()
			.contains(words, "role=\"status\"")
			.doesNotContain("hx-get");
	}

	@Test
	void whileItLastsScreenReadersAreNotInterrupted() {
		STEPS.set(new Preparation.Steps(0, 3));
		assertThat(this.web.get().uri("/preparation")).bodyText().doesNotContain("role=\"status\"", "aria-live");
	}

	@TestConfiguration
	static class Preparing {

		@Bean
		Preparation preparation() {
			return () -> Optional.ofNullable(STEPS.get());
		}

	}

}
