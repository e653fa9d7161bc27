package org.norma.imports.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.norma.AnsweredQuestions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@SpringBootTest(properties = "db-scheduler.polling-interval=200ms")
@AutoConfigureMockMvc
class ImportPagesTests {

	private static final String CSV = """
			number,title,published
			GB/T 90041-2016,Quality,2016-12-30
			,Nameless,2016
			""";

	@Autowired
	private MockMvcTester web;

	private String upload(String content) {
		return upload(content.getBytes(StandardCharsets.UTF_8));
	}

	private String upload(byte[] content) {
		var file = new MockMultipartFile("file", "list-2026-08-18.csv", "text/csv", content);
		var location = this.web.post()
			.uri("/imports")
			.multipart()
			.file(file)
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())
			.exchange()
			.getResponse()
			.getRedirectedUrl();
		assertThat(location).endsWith("/mapping");
		return location.replace("/mapping", "");
	}

	private String page(String path, String role) {
		var result = this.web.get().uri(path).with(user("ada").roles(role)).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private String waitFor(String path, String text) throws InterruptedException {
		var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		var page = page(path, "AUDITOR");
		while (!page.contains(text) && System.nanoTime() < until) {
			Thread.sleep(200);
			page = page(path, "AUDITOR");
		}
		assertThat(page).contains(text);
		return page;
	}

	@Test
	void onlyAdministratorsAndAuditorsSeeImports() {
		assertThat(this.web.get().uri("/imports").with(user("ada").roles("OFFICIAL"))).hasStatus(403);
		assertThat(this.web.get().uri("/imports").with(user("ada").roles("AUDITOR"))).hasStatusOk();
		assertThat(this.web.get().uri("/imports/new").with(user("ada").roles("AUDITOR"))).hasStatus(403);
		assertThat(this.web.post().uri("/imports").with(user("ada").roles("AUDITOR")).with(csrf())).hasStatus(403);
	}

	@Test
	void theWayFromFileToCatalogueLeadsThroughMappingAndTrial() throws InterruptedException {
		var run = upload(CSV);
		assertThat(page(run + "/mapping", "ADMINISTRATOR")).contains("GB/T 90041-2016", "Quality",
				"The row has no number", "value=\"number\"");
		assertThat(this.web.post()
			.uri(run + "/mapping")
			.param("column.DESIGNATION", "number")
			.param("column.TITLE_EN", "title")
			.param("column.PUBLISHED", "published")
			.param("source", "A list")
			.param("asOf", "2026-08-18")
			.param("action", "trial")
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())).hasStatus3xxRedirection();
		assertThat(waitFor(run, "Dry run: nothing has changed yet")).contains("Import now")
			.doesNotContain("??")
			.as("what has ended does not ask again")
			.doesNotContain("hx-get=\"" + run);
		assertThat(this.web.post().uri(run + "/import").with(user("ada").roles("ADMINISTRATOR")).with(csrf()))
			.hasStatus3xxRedirection();
		waitFor(run, "Everything below is in the catalogue");
		assertThat(page(run + "?lang=zh-CN", "AUDITOR")).contains("第 3 行").doesNotContain(">行</span> <span>3");
		assertThat(page(run + "/remarks.csv", "AUDITOR")).contains("3,REFUSED,DESIGNATION", "The row has no number");
		assertThat(page("/imports", "AUDITOR")).contains("list-2026-08-18.csv", "A list");
	}

	private void tried(String run, String source) throws InterruptedException {
		assertThat(this.web.post()
			.uri(run + "/mapping")
			.param("column.DESIGNATION", "number")
			.param("column.TITLE_EN", "title")
			.param("source", source)
			.param("asOf", "2026-08-18")
			.param("action", "trial")
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())).hasStatus3xxRedirection();
		waitFor(run, "Dry run: nothing has changed yet");
	}

	@Test
	void aCorrectedFileOfAnotherNameIsOfferedTheSourceThatKeepsItsEditions() throws InterruptedException {
		var first = upload("number,title\nGB/T 90047-2016,Wells\n");
		tried(first, "Wells list");
		assertThat(this.web.post().uri(first + "/import").with(user("ada").roles("ADMINISTRATOR")).with(csrf()))
			.hasStatus3xxRedirection();
		waitFor(first, "Everything below is in the catalogue");
		var second = upload("number,title,colour\nGB/T 90047-2016,Deep wells,red\n");
		tried(second, "Wells list corrected");
		assertThat(page(second, "AUDITOR")).contains("not read: colour").doesNotContain("Same source as", "??");
		assertThat(page(second, "ADMINISTRATOR")).contains("Same source as “Wells list”");
		assertThat(this.web.post()
			.uri(second + "/same-source")
			.param("source", "Wells list")
			.with(user("ada").roles("AUDITOR"))
			.with(csrf())).hasStatus(403);
		assertThat(this.web.post()
			.uri(second + "/same-source")
			.param("source", "Wells list")
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())).hasStatus3xxRedirection();
		waitFor(second, "Deep wells");
		assertThat(page(second, "ADMINISTRATOR")).doesNotContain("Same source as");
	}

	@Test
	void thePageOfANewImportSendsNobodyToACommandLine() {
		var page = page("/imports/new", "ADMINISTRATOR");
		assertThat(page).doesNotContain("java -jar");
		assertThat(page.indexOf("norma.jar import")).as("a hint for whoever runs the server, folded at the end")
			.isGreaterThan(page.indexOf("<details class=\"form-text"))
			.isGreaterThan(page.indexOf("type=\"file\""));
	}

	@Test
	void theMappingShowsFewRowsFirstAndFoldsWhatIsNotUsed() {
		var rows = new StringBuilder("number,title,colour\n");
		for (int row = 1; row <= 20; row++) {
			rows.append("GB/T ").append(90_100 + row).append("-2016,Quality,red\n");
		}
		var page = page(upload(rows.toString()) + "/mapping", "ADMINISTRATOR");
		var folded = page.indexOf("15 more rows");
		assertThat(page.substring(0, folded)).contains("GB/T 90105-2016").doesNotContain("GB/T 90106-2016");
		assertThat(page.indexOf("GB/T 90101-2016")).as("the rows stand before the fields")
			.isLessThan(page.indexOf("name=\"column.DESIGNATION\""));
		var others = page.indexOf("fields without a column");
		assertThat(page.indexOf("name=\"column.DESIGNATION\"")).isLessThan(others);
		assertThat(page.indexOf("name=\"column.CLAUSES_REPEALED_ON\"")).isGreaterThan(others);
		assertThat(page).contains("One column is not used").doesNotContain("??");
	}

	@Test
	void rowsAreNeverShownInACharacterSetInWhichTheyMakeNoSense() {
		var greek = "\u03b1\u03c1\u03b9\u03b8\u03bc\u03cc\u03c2;\u03c4\u03af\u03c4\u03bb\u03bf\u03c2\nX 1;\u03b4\u03bf\u03ba\u03b9\u03bc\u03ae\n";
		var page = page(upload(greek.getBytes(Charset.forName("windows-1253"))) + "/mapping", "ADMINISTRATOR");
		assertThat(page).contains("cannot be found out", "In which character set can you read it?")
			.doesNotContain("First 1 row", "Norma understands");
	}

	@Test
	void theQuestionBeforeAnImportSaysWhatComesInAndWhatStaysOut() throws InterruptedException {
		var run = upload(CSV.replace("90041", "90042"));
		send(run + "/mapping", "column.DESIGNATION", "number", "column.TITLE_EN", "title", "column.PUBLISHED",
				"published", "source", "Another list", "asOf", "2026-08-18", "action", "trial");
		waitFor(run, "Dry run: nothing has changed yet");
		var question = this.web.post()
			.uri(run + "/import")
			.param("confirm", "imports.import.confirm")
			.header(AnsweredQuestions.READS, "yes")
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())
			.exchange();
		assertThat(question).hasStatusOk()
			.bodyText()
			.contains("Everything that the dry run of list-2026-08-18.csv found", "Come in: 1 new edition, no change.",
					"1 row is refused and stays out; the file has 2 rows.", "No row has a warning.",
					"stands on the page of the dry run")
			.doesNotContain("??");
		assertThat(page(run, "AUDITOR")).as("a question imports nothing").contains("Dry run: nothing has changed yet");
	}

	@Test
	void aMappingIsRememberedAsAPreset() {
		var run = upload(CSV);
		this.web.post()
			.uri(run + "/mapping")
			.param("column.DESIGNATION", "number")
			.param("column.TITLE_EN", "title")
			.param("source", "My list")
			.param("asOf", "2026-08-18")
			.param("action", "save")
			.param("presetName", "my list")
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())
			.exchange();
		assertThat(page(upload(CSV) + "/mapping", "ADMINISTRATOR")).contains("value=\"my list\"");
	}

	@Test
	void anUnreadableFileIsSaidOnTheMappingPage() {
		assertThat(page(upload("%PDF-1.4") + "/mapping", "ADMINISTRATOR")).contains("neither CSV, XLSX nor JSON");
	}

	@Test
	void aDateThatIsNoneIsRefusedOnThePage() {
		var run = upload(CSV);
		var result = this.web.post()
			.uri(run + "/mapping")
			.param("asOf", "yesterday")
			.param("source", "x")
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())
			.exchange();
		assertThat(result).bodyText().contains("“yesterday” is no date");
	}

	private void send(String path, String... parameters) {
		var request = this.web.post().uri(path).with(user("ada").roles("ADMINISTRATOR")).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		assertThat(request).hasStatus3xxRedirection();
	}

	@Test
	void administratorsExtendTheWordsOfStatusAndAuditorsSeeThem() {
		assertThat(this.web.get().uri("/imports/words").with(user("ada").roles("OFFICIAL"))).hasStatus(403);
		send("/imports/words", "word", "Suspended for now", "status", "UNKNOWN");
		assertThat(page("/imports/words", "AUDITOR")).contains("suspended for now", "已废止", "Words that come with Norma")
			.doesNotContain("??", "action=\"/imports/words\"");
		send("/imports/words/remove", "word", "suspended for now");
		assertThat(page("/imports/words", "ADMINISTRATOR")).doesNotContain("suspended for now")
			.contains("action=\"/imports/words\"");
		assertThat(word("x", "AUDITOR")).hasStatus(403);
	}

	/**
	 * Red before: a word that comes with Norma got another meaning without a question.
	 */
	@Test
	void aWordThatHasAMeaningGetsAnotherOnlyAfterAQuestion() {
		assertThat(question("现行", "WITHDRAWN")).hasStatusOk()
			.bodyText()
			.contains("data-confirmation", "“现行” means “In force” so far. Let it mean “Withdrawn”");
		assertThat(question("现行", "IN_FORCE")).as("the same meaning").hasStatus3xxRedirection();
		send("/imports/words/remove", "word", "现行");
		assertThat(question("a new word", "WITHDRAWN")).as("a new word").hasStatus3xxRedirection();
		send("/imports/words/remove", "word", "a new word");
	}

	private MvcTestResult question(String word, String status) {
		return this.web.post()
			.uri("/imports/words?lang=en")
			.header(AnsweredQuestions.READS, "yes")
			.param("word", word)
			.param("status", status)
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())
			.exchange();
	}

	@Test
	void aWordThatIsTooLongStaysInTheFormBesideTheReason() {
		var typed = "x".repeat(101);
		assertThat(word(typed, "ADMINISTRATOR")).hasStatusOk()
			.bodyText()
			.contains("role=\"alert\"", "value=\"" + typed + "\"", "<option value=\"DRAFT\" selected=\"selected\">")
			.doesNotContain("??");
		assertThat(page("/imports/words", "AUDITOR")).doesNotContain(typed);
	}

	private MvcTestResult word(String word, String role) {
		return this.web.post()
			.uri("/imports/words")
			.param("word", word)
			.param("status", "DRAFT")
			.with(user("ada").roles(role))
			.with(csrf())
			.exchange();
	}

	@Test
	void columnsFromWhichNothingIsTakenAreNamed() {
		var run = upload("number,title,改正日,Remarks of the office\nGB/T 90043-2016,Quality,2016-01-01,none\n");
		assertThat(page(run + "/mapping", "ADMINISTRATOR")).contains("2 columns are not used",
				"Remarks of the office, 改正日");
	}

	@Test
	void aRowThatIsNoneIsShownWithItsOwnLine() {
		var run = upload("number,title\n\nGB/T 90044-2016,Quality\nGB/T 90045-2016,Oil,one more\n");
		assertThat(page(run + "/mapping", "ADMINISTRATOR")).contains("sm-inline\">4</span>")
			.doesNotContain(">0</span>");
	}

	@Test
	void theLevelOfAPublisherIsAskedBesideTheFirstRows() {
		var run = upload("number,title\nQQPA 12:2001,Alpha\n");
		assertThat(page(run + "/mapping", "ADMINISTRATOR")).contains("Which level are these?", "value=\"QQPA\"");
		send(run + "/levels", "publisher", "QQPA", "level", "foreign");
		assertThat(page(run + "/mapping", "ADMINISTRATOR")).doesNotContain("Which level are these?");
		assertThat(page(upload("number,title\nQQPA 13:2001,Beta\n") + "/mapping", "ADMINISTRATOR"))
			.doesNotContain("Which level are these?");
		assertThat(page("/imports/words", "AUDITOR")).contains("QQPA");
		send("/imports/publishers/remove", "publisher", "QQPA");
		assertThat(page("/imports/words", "AUDITOR")).doesNotContain("QQPA");
	}

	@Test
	void onlyPresetsOfTheKindOfTheFileAreOfferedAndTaken() {
		var run = upload(CSV);
		assertThat(page(run + "/mapping", "ADMINISTRATOR")).doesNotContain("value=\"iso-relaton\"");
		assertThat(this.web.post()
			.uri(run + "/preset")
			.param("preset", "iso-relaton")
			.with(user("ada").roles("ADMINISTRATOR"))
			.with(csrf())).hasStatus(409).bodyText().contains("is not for the file");
	}

	@Test
	void theHeaderAndTheCharacterSetAreShownAndCanBeChosen() {
		var run = upload("Liste der Normen,\nnumber,title\nGB/T 90042-2016,Qualität\n");
		assertThat(page(run + "/mapping", "ADMINISTRATOR"))
			.contains("find out (UTF-8)", "Now line 2 names them.", "EUC-JP", "Shift_JIS", "Big5", "ISO-8859-1")
			.doesNotContain("In which character set can you read it?");
		send(run + "/mapping", "source", "A", "asOf", "2026-08-18", "headerRow", "3", "charset", "UTF-8", "wrongCells",
				"DROP", "action", "preview");
		assertThat(page(run + "/mapping", "ADMINISTRATOR")).contains("Now line 3 names them.");
	}

}
