package org.norma.imports.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.norma.AnsweredQuestions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Each act on an import is answered by what it did, or by why not. */
@SpringBootTest(properties = "db-scheduler.polling-interval=200ms")
@AutoConfigureMockMvc
class ImportAnswersTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private JdbcClient jdbc;

	private MvcTestResult uploaded(String name, String content) {
		return this.web.post()
			.uri("/imports?lang=en")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())
			.exchange();
	}

	private String upload(String content) {
		var location = uploaded("list-2026-08-18.csv", content).getResponse().getRedirectedUrl();
		assertThat(location).endsWith("/mapping");
		return location.replace("/mapping", "");
	}

	private String page(String path) {
		var result = this.web.get().uri(path + "?lang=en").with(user("ada").roles("ADMINISTRATOR")).exchange();
		assertThat(result).hasStatusOk();
		return body(result);
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String path, String... parameters) {
		return post(false, path, parameters);
	}

	/** What is asked before the act. */
	private String question(String path, String... parameters) {
		return body(post(true, path, parameters));
	}

	private MvcTestResult post(boolean asks, String path, String... parameters) {
		var request = this.web.post().uri(path + "?lang=en").with(user("ada").roles("ADMINISTRATOR")).with(csrf());
		if (asks) {
			request = request.header(AnsweredQuestions.READS, "yes");
		}
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	/** The page to which an act leads, with what it said. */
	private String after(MvcTestResult act) {
		assertThat(act).hasStatus3xxRedirection();
		var location = String.valueOf(act.getResponse().getRedirectedUrl());
		var next = this.web.get().uri(location + "?lang=en").with(user("ada").roles("ADMINISTRATOR"));
		act.getMvcResult().getFlashMap().forEach(next::flashAttr);
		List.of(act.getResponse().getCookies()).forEach(next::cookie);
		return body(next.exchange());
	}

	private String tried(String run, String... columns) throws InterruptedException {
		assertThat(post(run + "/mapping", columns)).hasStatus3xxRedirection();
		return waitFor(run, "Dry run: nothing has changed yet");
	}

	private String waitFor(String path, String text) throws InterruptedException {
		var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		var page = page(path);
		while (!page.contains(text) && System.nanoTime() < until) {
			Thread.sleep(200);
			page = page(path);
		}
		assertThat(page).contains(text);
		return page;
	}

	private long words() {
		return this.jdbc.sql("select count(*) from ledger_entry where verb = 'import.status-word-added'")
			.query(Long.class)
			.single();
	}

	/** Red before: the warnings of the refused row were among those that come in. */
	@Test
	void theQuestionCountsTheWarningsOfRowsThatComeInAndEachRowOnce() throws InterruptedException {
		var run = upload("""
				number,title,clauses_binding,clauses_repealed_on
				GB/T 92001-2016,Quality,§1,soon
				,No number,§2,later
				GB/T 92002-2016,Twice,§3,
				GB/T 92002-2016,Twice,§4,
				""");
		tried(run, "column.DESIGNATION", "number", "column.TITLE_EN", "title", "column.CLAUSES_BINDING",
				"clauses_binding", "column.CLAUSES_REPEALED_ON", "clauses_repealed_on", "source", "A list of warnings",
				"asOf", "2026-08-18", "action", "trial");
		assertThat(question(run + "/import", "confirm", "imports.import.confirm")).contains("Come in: 2 new editions",
				"2 rows come in with warnings.");
	}

	/** Red before: it was kept, and the dry run refused each row. */
	@Test
	void aColumnThatIsNotInTheFileIsRefusedBesideItsField() {
		var run = upload("number,title\nGB/T 92003-2016,Quality\n");
		var refused = body(post(run + "/mapping", "column.DESIGNATION", "number", "column.TITLE_EN", "titel",
				"column.PUBLISHED", "3", "constant.TITLE_ZH", "质量", "source", "My own list", "asOf", "2026-08-18",
				"action", "trial"));
		assertThat(refused).contains("The file has no column “titel”. It has: number, title.",
				"The file has no column “3”. It has: number, title.", "value=\"titel\"", "value=\"My own list\"",
				"value=\"质量\"");
		assertThat(refused.split("is-invalid", -1)).hasSize(3);
		assertThat(page(run + "/mapping")).doesNotContain("titel");
	}

	/** Red before: the page came back without a word. */
	@Test
	void theLevelsThatAreRememberedAreSaidWithTheirRows() throws InterruptedException {
		var run = upload("number,title\nQQPB 12:2001,Alpha\nQQPB 13:2001,Beta\nQQPC 1:2001,Gamma\n");
		assertThat(page(run + "/mapping")).contains("<optgroup label=", "Which level are these?");
		assertThat(after(post(run + "/levels", "publisher", "QQPB", "level", "foreign")))
			.contains("Remembered: the documents of QQPB have the level “Foreign standards”. "
					+ "2 of the first rows waited for it.")
			.doesNotContain("??");
		assertThat(after(post(run + "/levels", "publisher", "QQPC", "level", "")))
			.contains("No level was chosen: nothing was remembered.");
		tried(run, "column.DESIGNATION", "number", "column.TITLE_EN", "title", "source", "A list of levels", "asOf",
				"2026-08-18", "action", "trial");
		assertThat(after(post(run + "/levels", "publisher", "QQPC", "level", "foreign")))
			.contains("Remembered: the documents of QQPC have the level “Foreign standards”. "
					+ "1 row of this file waited for it.");
		waitFor(run, "Dry run: nothing has changed yet");
		assertThat(question("/imports/publishers/remove", "publisher", "QQPB", "confirm",
				"imports.publisher.remove.confirm"))
			.contains("The documents of “QQPB” have the level “Foreign standards”. Forget it?");
		assertThat(page("/imports/words")).contains("QQPB");
		assertThat(after(post("/imports/publishers/remove", "publisher", "QQPB"))).contains("The level is forgotten")
			.doesNotContain("QQPB");
		post("/imports/publishers/remove", "publisher", "QQPC");
	}

	/** Red before: it was answered as if it had been added, and stood in the ledger. */
	@Test
	void aWordThatMeansThatAlreadyChangesNothing() {
		var before = words();
		assertThat(after(post("/imports/words", "word", "现行", "status", "IN_FORCE")))
			.contains("The word means this already. Nothing has changed.");
		assertThat(words()).isEqualTo(before);
		assertThat(after(post("/imports/words", "word", "word of mine", "status", "DRAFT")))
			.contains("The word counts from the next import on.");
		assertThat(after(post("/imports/words", "word", "Word of mine", "status", "DRAFT")))
			.contains("Nothing has changed.");
		assertThat(words()).isEqualTo(before + 1);
		post("/imports/words/remove", "word", "word of mine");
	}

	/** Red before: one press, and the word was gone. */
	@Test
	void aWordIsRemovedAfterAQuestionOnly() {
		post("/imports/words", "word", "at rest", "status", "WITHDRAWN");
		post("/imports/words", "word", "作废", "status", "IN_FORCE");
		assertThat(question("/imports/words/remove", "word", "at rest", "confirm", "imports.word.remove.confirm"))
			.contains("“at rest” means “Withdrawn” because an administrator said so. Remove it?");
		assertThat(question("/imports/words/remove", "word", "作废", "confirm", "imports.word.remove.confirm"))
			.contains("Remove that? From the next import on it means “Withdrawn” again");
		assertThat(page("/imports/words")).contains("value=\"at rest\"", "imports.word.remove.confirm");
		assertThat(after(post("/imports/words/remove", "word", "at rest"))).contains("The word is removed")
			.doesNotContain("at rest");
		post("/imports/words/remove", "word", "作废");
	}

	/** Red before: each word stood beside its meaning once more. */
	@Test
	void theWordsStandUnderTheirMeaning() {
		var page = page("/imports/words");
		assertThat(page.split("status-badge", -1).length - 1).isLessThanOrEqualTo(8);
		assertThat(page).contains("现行; 现行有效");
	}

	/** Red before: “Choose a file first.” */
	@Test
	void anEmptyFileIsSaidToBeEmpty() {
		assertThat(body(uploaded("nothing.csv", ""))).contains("The file is empty. Export it again at the source.");
	}

	/** Red before: national.recommended. */
	@Test
	void theRowsNameTheirLevel() {
		var page = page(upload("number,title\nGB/T 92004-2016,Quality\n") + "/mapping");
		assertThat(page.substring(page.indexOf("GB/T 92004-2016"), page.indexOf("name=\"column.DESIGNATION\"")))
			.doesNotContain("national.recommended")
			.contains("Recommended national standards");
	}

}
