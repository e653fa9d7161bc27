package org.norma;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class StartTests {

	@Autowired
	private MockMvcTester web;

	@Test
	void anUnknownAddressIsAnsweredInAStatedWay() {
		assertThat(this.web.get().uri("/nowhere")).hasStatus(404);
	}

}
