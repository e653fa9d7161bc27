package org.norma.classification.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ClassificationControllerTests {

	@Autowired
	private MockMvcTester web;

	@ParameterizedTest
	@CsvSource({ "en,Information technology,Classifications", "zh-CN,信息技术,分类",
			"it,Tecnologie dell&#39;informazione,Classificazioni" })
	void everyoneBrowsesTheTreeInTheirLanguage(String language, String name, String title) {
		assertThat(this.web.get().uri("/classification?lang=" + language)).hasStatusOk().bodyText().contains(title);
		assertThat(this.web.get().uri("/classification/ics?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains(name)
			.doesNotContain("??");
		assertThat(this.web.get().uri("/classification/ics/35?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains(name, "/?ics=35")
			.doesNotContain("??");
	}

	@Test
	void aBranchOpensByLinkAndByHtmx() {
		importCsv("code,parent,name_en\n35.240,35,Applications\n", "ADMINISTRATOR");
		assertThat(this.web.get().uri("/classification/ics")).bodyText().doesNotContain("35.240");
		assertThat(this.web.get().uri("/classification/ics?open=35")).bodyText().contains("35.240", "<html");
		assertThat(this.web.get().uri("/classification/ics?branch=35").header("HX-Request", "true")).bodyText()
			.contains("35.240")
			.doesNotContain("<html");
		assertThat(this.web.get().uri("/classification/ics?branch=35&closed=true").header("HX-Request", "true"))
			.bodyText()
			.doesNotContain("35.240");
	}

	@Test
	void anEntryWithASlashInItsCodeHasItsPage() {
		this.web.post()
			.uri("/classification/ccs/import")
			.multipart()
			.file(file("code,parent,name_zh\nA00/09,A,标准化管理与一般规定\n"))
			.param("language", "zh")
			.with(csrf())
			.with(user("a").roles("ADMINISTRATOR"))
			.exchange();
		assertThat(this.web.get().uri("/classification/ccs/A00/09")).hasStatusOk()
			.bodyText()
			.contains("标准化管理与一般规定", "/?ccs=A00/09");
	}

	@Test
	void searchingFindsByWordsAndSaysWhatToDoWhenNothingFits() {
		assertThat(this.web.get().uri("/classification/ics?words=railway")).bodyText().contains("Railway engineering");
		assertThat(this.web.get().uri("/classification/ics?words=<script>alert(1)</script>")).bodyText()
			.contains("Show the whole tree", "&lt;script&gt;")
			.doesNotContain("<script>alert");
	}

	@ParameterizedTest
	@CsvSource({ "/classification/nothing", "/classification/ics/99.999" })
	void whatIsNotHeldIsNotFound(String address) {
		assertThat(this.web.get().uri(address)).hasStatus(404);
	}

	@Test
	void onlyAdministratorsImport() {
		assertThat(this.web.get().uri("/classification/ics/import").with(user("o").roles("OFFICIAL"))).hasStatus(403);
		assertThat(importCsv("code,parent,name_en\n35.240,35,Applications\n", "OFFICIAL")).hasStatus(403);
		assertThat(this.web.get().uri("/classification/ics/35.240")).hasStatus(404);
		assertThat(this.web.get().uri("/classification")).bodyText().doesNotContain("/classification/ics/import");
		assertThat(this.web.get().uri("/classification").with(user("a").roles("ADMINISTRATOR"))).bodyText()
			.contains("/classification/ics/import");
	}

	@Test
	void theReportCountsAndNamesRefusedLines() {
		assertThat(importCsv("code,parent,name_en\n35.240,35,Applications\n35.999.10,35.999,<b>bold</b>\n",
				"ADMINISTRATOR"))
			.hasStatusOk()
			.bodyText()
			.contains("Classes added: 1", "Lines not taken: 1", "The class above 35.999.10");
	}

	@Test
	void htmlInNamesIsShownAsText() {
		importCsv("code,parent,name_en\n35.240,35,<img src=x onerror=alert(1)>\n", "ADMINISTRATOR");
		assertThat(this.web.get().uri("/classification/ics/35.240")).bodyText()
			.contains("&lt;img src=x")
			.doesNotContain("<img src=x");
	}

	@Test
	void aRefusedFileSaysWhyOnTheForm() {
		assertThat(importCsv("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><fields>&y;</fields>",
				"ADMINISTRATOR"))
			.hasStatusOk()
			.bodyText()
			.contains("declares a document type");
		assertThat(importCsv("", "ADMINISTRATOR")).bodyText().contains("Choose a file that is not empty.");
	}

	private MvcTestResult importCsv(String content, String role) {
		return this.web.post()
			.uri("/classification/ics/import")
			.multipart()
			.file(file(content))
			.param("language", "en")
			.with(csrf())
			.with(user("someone").roles(role))
			.exchange();
	}

	private static MockMultipartFile file(String content) {
		return new MockMultipartFile("file", "classes.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
	}

}
