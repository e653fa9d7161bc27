package org.norma.consultations.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterEach;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.AllPages;
import org.norma.bodies.BodyKind;
import org.norma.consultations.CommentData;
import org.norma.consultations.CommentService;
import org.norma.consultations.CommentType;
import org.norma.consultations.Consultations;
import org.norma.consultations.Disposition;
import org.norma.consultations.DispositionService;
import org.norma.consultations.NewRound;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundKind;
import org.norma.consultations.RoundService;
import org.norma.consultations.UploadService;
import org.norma.projects.Person;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The pages of consultations, by role. */
@ProjectTest
@RecordApplicationEvents
class ConsultationPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private RoundService rounds;

	@Autowired
	private Consultations consultations;

	@Autowired
	private CommentService comments;

	@Autowired
	private DispositionService dispositions;

	@Autowired
	private UploadService uploads;

	@Autowired
	private ApplicationEvents events;

	private ProjectId project;

	private RoundId round;

	private final Person enterprise = Person.with("Zhang Min", Role.ENTERPRISE, UUID.randomUUID());

	@BeforeEach
	void begin() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.project = this.acting.drafting((proposal) -> proposal);
		this.acting.write(this.project);
		this.acting.advance(this.project);
		this.round = open(RoundKind.PUBLIC);
	}

	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private RoundId open(RoundKind kind) {
		return this.acting.official()
			.get(() -> this.rounds.open(new NewRound(this.project, kind, this.acting.today().plusDays(30),
					Set.of(this.acting.body("ORG-1", BodyKind.ENTERPRISE)))));
	}

	private String page() {
		return "/consultations/" + this.round.value();
	}

	private String comment(String text) {
		return this.enterprise.get(() -> this.comments.comment(this.round,
				new CommentData(null, null, CommentType.GENERAL, text, null, null), "Works <1>", false));
	}

	private MockMvcTester.MockMvcRequestBuilder get(String path, Person person) {
		return this.web.get()
			.uri(path + (path.contains("?") ? "&" : "?") + "lang=en")
			.with(authentication(person.token()));
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, Person person) {
		return this.web.post().uri(path + "?lang=en").with(csrf()).with(authentication(person.token()));
	}

	@Test
	void thePublicFindsTheOpenRoundWithItsDaysLeftAndFiltersByLevel() {
		var title = this.acting.view(this.project).title().in(java.util.Locale.ENGLISH);
		assertThat(AllPages.of(this.web, "/consultations?lang=en")).contains(title, "Until 2026-04-01", "30 days left",
				"Public consultation");
		assertThat(AllPages.of(this.web, "/consultations?lang=en&level=industry")).contains(title);
		assertThat(AllPages.of(this.web, "/consultations?lang=en&level=local")).doesNotContain(title);
		assertThat(this.web.get().uri("/consultations.atom")).hasStatusOk()
			.hasContentTypeCompatibleWith("application/atom+xml")
			.bodyText()
			.contains("<title>" + this.acting.view(this.project).code() + " " + title, page());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | Measures on Industry Standards, Order 86 of 2023
			zh-CN | 行业标准管理办法(令86,2023)
			it | misure sulle norme di settore, decreto 86 del 2023
			""")
	void theRoundShowsPeriodRuleTextCountsAndCommentsInEveryLanguage(String language, String law) {
		comment("Too high");
		assertThat(this.web.get().uri(page() + "?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains("2026-03-02 – 2026-04-01", law, "The product shall be safe.", "/comment?clause=", "Too high",
					"ORG-1")
			.doesNotContain("??", "Works", "/table\"", "/extend\"");
		for (var path : java.util.List.of("/comment", "/table", "/table/print", "/upload", "/extend")) {
			assertThat(this.web.get()
				.uri(page() + path + "?lang=" + language)
				.with(authentication(this.acting.official().token()))).hasStatusOk().bodyText().doesNotContain("??");
		}
	}

	@Test
	void theSecretaryLeadsFromThePageAndOthersDoNot() {
		assertThat(get(page(), this.acting.official())).bodyText()
			.contains("/extend", "/table", "The round can be closed from 2026-04-02");
		assertThat(get(page() + "/extend", this.enterprise)).hasStatus(403);
		assertThat(get(page() + "/table", this.enterprise)).hasStatus(403);
		assertThat(get(page() + "/table/csv", this.enterprise)).hasStatus(403);
		assertThat(this.web.get().uri(page() + "/table")).hasStatus3xxRedirection();
		assertThat(post(page() + "/close", this.acting.official())).hasStatus3xxRedirection();
		assertThat(post(page() + "/extend", this.acting.official()).param("until", "2026-03-20").param("reason", "No"))
			.hasStatusOk()
			.bodyText()
			.contains("2026-03-20 is not later than the present last day 2026-04-01", "2026-03-20");
	}

	@Test
	void aRoundIsOpenedFromItsPageAndATooShortOneSaysUntilWhen() {
		var path = "/consultations/new/" + this.project.value();
		assertThat(get(path, this.acting.official())).hasStatusOk()
			.bodyText()
			.contains(
					"“Finance” asks for at least 30 days (Measures on Industry Standards, Order 86 of 2023): not before 2026-04-01.");
		assertThat(post(path, this.acting.official()).param("kind", "COMMITTEE")
			.param("until", "2026-03-20")
			.param("addressees", "NO-SUCH")).hasStatusOk()
			.bodyText()
			.contains("There is no body with the code NO-SUCH.");
		assertThat(post(path, this.acting.official()).param("kind", "COMMITTEE").param("until", "2026-03-20"))
			.hasStatus3xxRedirection();
		var other = this.acting.drafting((proposal) -> proposal);
		this.acting.write(other);
		this.acting.advance(other);
		assertThat(post("/consultations/new/" + other.value(), this.acting.official()).param("kind", "PUBLIC")
			.param("until", "2026-03-20")).hasStatusOk()
			.bodyText()
			.contains("makes 18 days; “Finance” needs 30", "Choose 2026-04-01 or a later day.");
		assertThat(post(path, Person.with("Stranger", Role.DRAFTER, UUID.randomUUID())).param("kind", "PUBLIC")
			.param("until", "2026-04-01")).hasStatus(403);
	}

	@Test
	void aCommitteeRoundIsNotThereForOthers() {
		var inner = open(RoundKind.COMMITTEE);
		var path = "/consultations/" + inner.value();
		assertThat(this.web.get().uri(path)).hasStatus(404);
		assertThat(this.web.get().uri(path + "/comment")).hasStatus(404);
		assertThat(get(path, this.enterprise)).hasStatus(404);
		assertThat(this.web.get().uri("/sitemaps/rounds.xml")).hasStatusOk()
			.bodyText()
			.contains(page() + "</loc>")
			.doesNotContain(path + "</loc>");
		assertThat(get(path + "/table", Person.with("Other", Role.EXPERT, UUID.randomUUID()))).hasStatus(404);
		assertThat(get(path, Person.with("Member", Role.EXPERT, this.acting.committee()))).hasStatusOk()
			.bodyText()
			.contains("/comment");
	}

	@Test
	void aCitizenCommentsConfirmsAndReadsTheAnswerByItsNumber() {
		assertThat(form("citizen@example.org")).hasRedirectedUrl("/consultations/sent");
		var notice = this.events.stream(Notice.class)
			.filter((each) -> each.key().equals("consultations.notice.confirm"))
			.findFirst()
			.orElseThrow();
		assertThat(this.web.get().uri(page() + "?lang=en")).bodyText().doesNotContain("Write 3 mg");
		assertThat(this.web.get().uri(notice.href() + "?lang=en")).hasStatusOk().bodyText().contains("Write 3 mg");
		var receipt = this.web.post().uri(notice.href()).with(csrf()).exchange().getResponse().getRedirectedUrl();
		assertThat(this.web.get().uri(receipt + "?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Not answered yet", "Name not shown")
			.doesNotContain("citizen@example.org", "Anna");
		assertThat(notice.recipients().language()).isEqualTo(java.util.Locale.ENGLISH);
		assertThat(this.web.get().uri(notice.href())).hasRedirectedUrl(receipt)
			.flash()
			.containsEntry("done", "consultations.done.confirmed-before");
		assertThat(this.web.post().uri(notice.href()).with(csrf())).hasRedirectedUrl(receipt);
		var code = receipt.substring(receipt.lastIndexOf('/') + 1);
		assertThat(get(receipt, this.acting.official())).bodyText()
			.contains("Anna")
			.doesNotContain("citizen@example.org");
		assertThat(post(receipt + "/dispose", this.acting.official()).param("disposition", "PARTLY")
			.param("answer", "Now 4 mg.")).hasStatus3xxRedirection();
		assertThat(this.web.get().uri("/consultations/comments?code=" + code.toLowerCase(java.util.Locale.ROOT)))
			.hasRedirectedUrl(receipt);
		assertThat(this.web.get().uri(receipt + "?lang=en")).bodyText()
			.contains("Partly accepted", "Now 4 mg.", "Li Wei");
	}

	private MockMvcTester.MockMvcRequestBuilder form(String mail) {
		return this.web.post()
			.uri(page() + "/comment?lang=en")
			.with(csrf())
			.param("type", "TECHNICAL")
			.param("text", "Write 3 mg")
			.param("name", "Anna")
			.param("mail", mail);
	}

	@Test
	void theCommentFormKeepsWhatWasTypedAndNamesWhatIsMissing() {
		assertThat(form("")).hasStatusOk().bodyText().contains("Give an e-mail address, or sign in.", "Write 3 mg");
		assertThat(form("nonsense")).hasStatusOk().bodyText().contains("is-invalid", "Write 3 mg");
		assertThat(form("robot@example.org").param("website", "http://spam")).hasRedirectedUrl("/consultations/sent");
		assertThat(this.events.stream(Notice.class))
			.noneMatch((notice) -> notice.recipients().addresses().contains("robot@example.org"));
		this.acting.clock().passDays(31);
		assertThat(form("late@example.org")).hasStatusOk()
			.bodyText()
			.contains("Comments were taken until 2026-04-01.", "Write 3 mg");
	}

	@Test
	void theSecretaryGroupsAndDisposesInTheTableAndExportsIt() {
		var one = comment("First <b>");
		var two = comment("=HYPERLINK(1)");
		assertThat(
				post(page() + "/table/group", this.acting.official()).param("codes", one, two).param("group", "Limits"))
			.hasStatus3xxRedirection();
		assertThat(get(page() + "/table", this.acting.official())).bodyText()
			.contains("First &lt;b&gt;", "Works &lt;1&gt;", "Limits (2, 2 open)",
					"Comments with a disposition: 0 of 2.");
		assertThat(post(page() + "/table/dispose", this.acting.official()).param("codes", one)
			.param("disposition", "ACCEPTED")
			.param("answer", "Changed in 4.")).hasStatus3xxRedirection();
		assertThat(get(page() + "/table?undisposed=true", this.acting.official())).bodyText()
			.contains(two)
			.doesNotContain(one);
		assertThat(this.web.get()
			.uri(page() + "/table/csv?lang=zh-CN")
			.with(authentication(this.acting.official().token()))).hasStatusOk()
			.bodyText()
			.startsWith("\uFEFF序号,标准章条编号,段落/图/表,意见内容,修改建议,理由,提出单位,处理意见,修改条款,备注")
			.contains("采纳: Changed in 4.,全文,", "'=HYPERLINK(1)");
		assertThat(this.web.get()
			.uri(page() + "/table/print?lang=zh-CN")
			.with(authentication(this.acting.official().token()))).bodyText()
			.contains("意见汇总处理表", "说明：发送征求意见稿的单位数：1 个", "没有回函的单位数：1 个");
		assertThat(post(page() + "/table/dispose", this.enterprise).param("codes", two)
			.param("disposition", "NOTED")
			.param("answer", "x")).hasStatus(403);
		assertThat(post(page() + "/table/dispose", this.acting.official()).param("codes", two)
			.param("disposition", "NOTED")
			.param("answer", "Thank you.")).hasStatus3xxRedirection();
		assertThat(get(page() + "/table?undisposed=true", this.acting.official())).bodyText()
			.contains("All 2 comments are answered.", "/table?unchanged=true")
			.doesNotContain("No comment fits");
		assertThat(get(page() + "/table?undisposed=true&words=nothing", this.acting.official())).bodyText()
			.contains("No comment fits");
	}

	@Test
	void thePlaceIsInEveryFileOfTheTable() throws Exception {
		this.enterprise.get(() -> this.comments.comment(this.round,
				new CommentData(null, "5.10", CommentType.TECHNICAL, "=Where\nit stands", "To be", "Because"),
				"Works <1>", false));
		var csv = get(page() + "/table/csv", this.acting.official()).exchange();
		assertThat(csv).bodyText()
			.startsWith("\uFEFFNo.,Clause,Paragraph/Figure/Table,Comment,")
			.contains("1,,\"=\"\"5.10\"\"\",\"'=Where\nit stands\",To be,Because,");
		assertThat(get(page() + "/table/csv?plain=true", this.acting.official())).bodyText().contains("1,,5.10,");
		var xlsx = get(page() + "/table/xlsx", this.acting.official()).exchange();
		assertThat(xlsx).hasStatusOk();
		assertThat(xlsx.getResponse().getHeader("Content-Disposition")).endsWith("-1.xlsx\"");
		try (var workbook = new ReadableWorkbook(
				new ByteArrayInputStream(xlsx.getResponse().getContentAsByteArray()))) {
			var line = workbook.getFirstSheet().read().get(1);
			assertThat(line.getCellAsNumber(0)).hasValueSatisfying((number) -> assertThat(number).isOne());
			assertThat(line.getCellAsString(2)).hasValue("5.10");
			assertThat(line.getCellAsString(3)).hasValue("'=Where\nit stands");
		}
		var docx = get(page() + "/table/docx", this.acting.official()).exchange();
		assertThat(docx).hasStatusOk()
			.hasContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
		assertThat(document(docx.getResponse().getContentAsByteArray())).contains(">5.10<", ">=Where<", ">it stands<",
				">Paragraph/Figure/Table<", this.acting.view(this.project).code());
		assertThat(get(page() + "/table/print", this.acting.official())).bodyText().contains(">5.10<");
		assertThat(get(page() + "/table/xlsx", this.enterprise)).hasStatus(403);
		assertThat(get(page() + "/table/docx", this.enterprise)).hasStatus(403);
	}

	/** What was downloaded is understood when it comes back. */
	@Test
	void aDownloadedTableComesBackAsItWas() {
		var file = new MockMultipartFile("file", "t.csv", "text/csv",
				"Clause,Paragraph/Figure/Table,Comments\n\"=\"\"4\"\"\",\"=\"\"5.10\"\"\",'-12 dB\n"
					.getBytes(StandardCharsets.UTF_8));
		assertThat(this.web.post()
			.multipart()
			.uri(page() + "/upload?lang=en")
			.file(file)
			.with(csrf())
			.with(authentication(this.enterprise.token()))).bodyText().contains("Comments taken: 1.");
		assertThat(get(page() + "/table/csv?plain=true", this.acting.official())).bodyText().contains(",5.10,'-12 dB,");
	}

	private static String document(byte[] file) throws IOException {
		try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("word/document.xml")) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new AssertionError("no document");
	}

	@Test
	void aBadTableIsReportedLineByLineAndATemplateIsOffered() {
		var bad = new MockMultipartFile("file", "t.csv", "text/csv",
				"Clause,Comments\n4,fine\n99,which?\n".getBytes(StandardCharsets.UTF_8));
		assertThat(this.web.post()
			.multipart()
			.uri(page() + "/upload?lang=en")
			.file(bad)
			.with(csrf())
			.with(authentication(this.enterprise.token()))).hasStatusOk()
			.bodyText()
			.contains("Nothing was taken. Places to mend: 1.", "The text has no such clause.", ">99<", ">3<");
		assertThat(this.web.get().uri("/consultations/template-zh.csv").with(authentication(this.enterprise.token())))
			.hasStatusOk()
			.bodyText()
			.contains("标准章条编号,意见内容");
		assertThat(this.web.get().uri("/consultations/template-iso.csv").with(authentication(this.enterprise.token())))
			.bodyText()
			.contains("Clause/Subclause");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no", "off", "false" })
	void anAnswerThatReadsAsNoIsShown(String answer) {
		var code = comment("Shall it burn?");
		this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.REJECTED, answer));
		assertThat(this.web.get().uri("/consultations/comments/" + code + "?lang=en")).bodyText()
			.contains("Answer: Not accepted", ">" + answer + "</p>")
			.doesNotContain("Not answered yet");
		assertThat(this.web.get().uri(page() + "?lang=en")).bodyText().contains(">" + answer + "</span>");
	}

	@Test
	void theSecondWindowIsToldWhoDisposedAndShowsIt() {
		var code = comment("One");
		var path = "/consultations/comments/" + code;
		var seen = this.consultations.comment(code).version();
		assertThat(get(path, this.acting.official())).bodyText().contains("name=\"seen\" value=\"" + seen + "\"");
		this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.ACCEPTED, "Changed in 4."));
		assertThat(post(path + "/dispose", this.acting.drafter()).param("disposition", "REJECTED")
			.param("seen", String.valueOf(seen))
			.param("answer", "It stays.")).hasStatus3xxRedirection();
		assertThat(post(page() + "/table/dispose", this.acting.drafter()).param("codes", code)
			.param("seen", code + ":" + seen)
			.param("disposition", "REJECTED")
			.param("answer", "It stays.")).hasRedirectedUrl(page() + "/table");
		assertThat(get(path, this.acting.drafter())).bodyText().contains("Changed in 4.");
	}

	@Test
	void theListOfCommentsShowsTheSupportAndTakesIt() {
		var code = comment("Too high");
		var support = "/consultations/comments/" + code + "/support";
		assertThat(get(page(), this.enterprise)).bodyText()
			.contains("Nobody else says the same yet")
			.doesNotContain(support);
		var other = Person.with("Other", Role.ENTERPRISE, UUID.randomUUID());
		assertThat(get(page(), other)).bodyText().contains(support);
		assertThat(post(support, other).param("list", "true")).hasRedirectedUrl(page() + "#comments");
		assertThat(get(page(), other)).bodyText().contains("1 says the same", "You say the same.");
	}

	@Test
	void theNumbersOfAnUploadedTableAreListed() {
		var file = new MockMultipartFile("file", "t.csv", "text/csv",
				"Clause,Comments\n4,fine\n4,fine\n".getBytes(StandardCharsets.UTF_8));
		assertThat(this.web.post()
			.multipart()
			.uri(page() + "/upload?lang=en")
			.file(file)
			.with(csrf())
			.with(authentication(this.enterprise.token()))).hasStatusOk()
			.bodyText()
			.contains("Comments taken: 1.", "one line (3)", "Receipt numbers", "/consultations/comments/C-2026-");
	}

	@Test
	void theFeedHasDaysThatReadersOfFeedsUnderstand() {
		assertThat(this.web.get().uri("/consultations.atom")).bodyText()
			.containsPattern("<updated>2026-03-02T00:00:00(Z|[+-]\\d{2}:\\d{2})</updated>")
			.doesNotContainPattern("<updated>[^<]*T\\d{2}:\\d{2}(Z|[+-])");
	}

	@Test
	void theChangeOfTextIsLinkedFromTheReceipt() {
		var code = comment("Too high");
		this.acting.clock().passDays(31);
		this.acting.official().does(() -> this.rounds.close(this.round));
		this.acting.official().does(() -> this.dispositions.dispose(code, Disposition.ACCEPTED, "Changed."));
		assertThat(this.web.get().uri("/consultations/comments/" + code + "?lang=en")).bodyText()
			.doesNotContain("/changes");
		this.acting.documents()
			.freeze(new org.norma.documents.DocumentId(this.acting.view(this.project).documentId()), "After comments");
		assertThat(this.web.get().uri("/consultations/comments/" + code + "?lang=en")).bodyText()
			.contains(page() + "/changes");
		assertThat(this.web.get().uri(page() + "/changes?lang=en")).hasStatusOk().bodyText().contains("From R1");
	}

	@Test
	void theProjectPageLeadsToItsRounds() {
		assertThat(this.web.get().uri("/projects/" + this.project.value() + "?lang=en")).hasStatusOk()
			.bodyText()
			.contains("Public consultation: open from 2026-03-02 to 2026-04-01, comments: 0", page());
	}

	@Test
	void aPageOfTwoThousandCommentsIsServed() {
		var table = new StringBuilder("Clause,Type,Comments\n");
		for (var each = 0; each < 2000; each++) {
			table.append("4,te,Comment ").append(each).append('\n');
		}
		this.enterprise
			.does(() -> this.uploads.upload(this.round, table.toString().getBytes(StandardCharsets.UTF_8), false));
		assertThat(get(page() + "/table?page=39", this.acting.official())).hasStatusOk()
			.bodyText()
			.contains("Comment 1999")
			.doesNotContain("Comment 1900");
		assertThat(this.web.get().uri(page() + "?lang=en")).hasStatusOk().bodyText().contains("Comments (2000)");
	}

	@Test
	void theNotificationIsRecordedOnItsPage() {
		var id = this.acting.propose(this.acting.grounded("national.mandatory", "health-life-property"));
		var path = "/consultations/tbt/" + id.value();
		assertThat(get(path, this.acting.official())).hasStatusOk()
			.bodyText()
			.contains("members have 60 days to comment");
		assertThat(post(path, this.acting.official()).param("number", "CHN 1").param("notifiedOn", "2026-03-01"))
			.hasStatusOk()
			.bodyText()
			.contains("It looks like G/TBT/N/CHN/2026");
		assertThat(post(path, this.acting.official()).param("number", "G/TBT/N/CHN/2026")
			.param("notifiedOn", "2026-03-01")).hasRedirectedUrl("/projects/" + id.value());
		assertThat(
				post(path, this.acting.drafter()).param("number", "G/TBT/N/CHN/2026").param("notifiedOn", "2026-03-01"))
			.hasStatus(403);
		assertThat(this.consultations.rounds(id)).isEmpty();
	}

}
