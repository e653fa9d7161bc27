package org.norma.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.norma.SignedIn;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelationData;
import org.norma.designations.AdoptionDegree;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.Confidence;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.Rule;
import org.norma.hierarchy.RuleService;
import org.norma.lookup.Catalogues;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The office's own files of editions: put up, read, closed, replaced, many at once. */
@SpringBootTest(properties = "norma.demo=false")
@AutoConfigureMockMvc
@DirtiesContext
class FilesTests {

	private static final UUID OFFICE = UUID.randomUUID();

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Editions editions;

	@Autowired
	private RuleService rules;

	@Autowired
	private JdbcClient jdbc;

	private static RequestPostProcessor official(UUID body) {
		return SignedIn.with(new Actor.Grant(Role.OFFICIAL, body, "Office"));
	}

	/** Only the second one keeps the edition. */
	private static RequestPostProcessor ofTwoOffices() {
		return SignedIn.with(new Actor.Grant(Role.OFFICIAL, new UUID(7, 7), "Another"),
				new Actor.Grant(Role.OFFICIAL, OFFICE, "Office"));
	}

	private String edition(String number, String level, Binding binding, @Nullable AdoptionDegree degree) {
		var data = new Catalogues(this.catalogue).edition(number)
			.level(level)
			.binding(binding)
			.from("2020-01-01")
			.issuer(OFFICE)
			.data();
		this.catalogue.register(data, (degree != null)
				? List.of(RelationData.adopts(Designation.parse("ISO 77001:2019"), degree)) : List.of());
		return "/standards/" + Designation.parse(number).slug();
	}

	private MvcTestResult put(String page, RequestPostProcessor person, byte[] content, @Nullable String open,
			String basis) {
		var post = this.web.post()
			.uri(page + "/files?lang=en")
			.multipart()
			.file(new MockMultipartFile("file", "text.pdf", "text/html", content))
			.param("basis", basis);
		return ((open != null) ? post.param("open", open) : post).with(csrf()).with(person).exchange();
	}

	@Test
	void aBrokenNameOfAFileIsRefusedInASentence() {
		var page = edition("GB/T 91599-2020", "national.recommended", Binding.VOLUNTARY, null);
		for (var name : List.of("a%0d%0aX-Evil:%201.pdf", "%00%ED%A0%80.pdf", "%2", "%E2%80%AE.pdf")) {
			var part = new MockPart("file", Samples.pdf(name));
			part.getHeaders().set("Content-Disposition", "form-data; name=\"file\"; filename*=UTF-8''" + name);
			assertThat(this.web.post()
				.uri(page + "/files?lang=en")
				.contentType(MediaType.MULTIPART_FORM_DATA)
				.with(csrf())
				.with(official(OFFICE))
				.with((request) -> {
					request.addPart(part);
					return request;
				})
				.exchange()
				.getResponse()
				.getStatus()).as(name).isLessThan(500);
		}
	}

	private MvcTestResult get(String uri) {
		return this.web.get().uri(uri).exchange();
	}

	private String file(String page) {
		var slug = page.substring("/standards/".length());
		var id = this.editions.bySlug(slug).orElseThrow().id().value();
		return page + "/files/"
				+ this.jdbc.sql("select id from edition_file where edition_id = ? and replaced_at is null")
					.param(id)
					.query(UUID.class)
					.single();
	}

	@Test
	void anOfficialPutsUpAPdfAndEverybodyReadsItInTheBrowser() {
		var page = edition("GB/T 91501-2020", "national.recommended", Binding.VOLUNTARY, null);
		var pdf = Samples.pdf("first");
		assertThat(put(page, ofTwoOffices(), pdf, "true", "")).hasStatus(302);
		var read = get(file(page));
		assertThat(read).hasStatusOk().hasHeader("Content-Type", "application/pdf").body().isEqualTo(pdf);
		assertThat(read).hasHeader("X-Content-Type-Options", "nosniff").hasHeader("Content-Length", "" + pdf.length);
		assertThat(read.getResponse().getHeader("Content-Disposition")).startsWith("inline")
			.contains("gb-t-91501-2020.pdf");
		assertThat(read.getResponse().getHeaders("Content-Security-Policy")).singleElement()
			.asString()
			.startsWith("default-src 'none'")
			.doesNotContain("script");
		assertThat(get(file(page) + "?download=").getResponse().getHeader("Content-Disposition"))
			.startsWith("attachment");
		var tag = read.getResponse().getHeader("ETag");
		assertThat(this.web.get().uri(file(page)).header("If-None-Match", String.valueOf(tag))).hasStatus(304);
		assertThat(get(page + "/files?lang=en")).bodyText()
			.contains(String.valueOf(tag).replace("\"", ""), "text.pdf", "Read in the browser")
			.doesNotContain("<form class=\"card mt-3\"");
		assertThat(get(page + "?lang=en")).bodyText().contains("Read the office’s own file (PDF)");
		assertThat(this.jdbc.sql(
				"select body_id from ledger_entry where verb = 'edition.file-added' and subject_id = 'GB/T 91501-2020'")
			.query(UUID.class)
			.single()).isEqualTo(OFFICE);
	}

	@Test
	void wordIsDownloadedAndNeverShown() {
		var page = edition("GB/T 91502-2020", "national.recommended", Binding.VOLUNTARY, null);
		put(page, official(OFFICE), Samples.docx(), "true", "");
		assertThat(get(file(page)).getResponse().getHeader("Content-Disposition")).startsWith("attachment")
			.contains(".docx");
	}

	@Test
	void whatIsNoTextIsRefusedAndTheChoiceStays() {
		var page = edition("GB/T 91503-2020", "national.recommended", Binding.VOLUNTARY, null);
		assertThat(put(page, official(OFFICE), "<html>no</html>".getBytes(StandardCharsets.UTF_8), null, "Agreement 7"))
			.hasStatusOk()
			.bodyText()
			.contains("by its content no PDF", "Agreement 7");
		assertThat(get(page + "/files?lang=en")).bodyText().contains("No file has been put up");
	}

	@Test
	void theFileOfAMandatoryStandardIsOpenWhileTheRuleSaysSo() {
		var page = edition("GB 91504-2020", "national.mandatory", Binding.MANDATORY, AdoptionDegree.IDT);
		assertThat(put(page, official(OFFICE), Samples.pdf("m"), null, "")).hasStatusOk()
			.bodyText()
			.contains("nobody closes it", "Standardization Law");
		put(page, official(OFFICE), Samples.pdf("m"), "true", "");
		assertThat(get(file(page))).hasStatusOk();
	}

	/** Red before: the form offered to close what the law keeps open. */
	@Test
	void nothingIsOfferedThatWouldBeRefused() {
		var page = edition("GB 91521-2020", "national.mandatory", Binding.MANDATORY, null);
		assertThat(form(page))
			.contains("Everybody may read it, and nobody can close it", "Standardization Law",
					"type=\"hidden\" name=\"open\" value=\"true\"")
			.doesNotContain("type=\"checkbox\" name=\"open\"", "name=\"basis\"");
		put(page, official(OFFICE), Samples.pdf("open"), "true", "");
		assertThat(form(page)).doesNotContain("/files/access");
		var adopted = edition("GB/T 91522-2020", "national.recommended", Binding.VOLUNTARY, AdoptionDegree.IDT);
		assertThat(form(adopted)).contains("by the right stated below", "it cannot be opened", "name=\"basis\"");
	}

	private String form(String page) {
		var answer = this.web.get().uri(page + "/files?lang=en").with(official(OFFICE)).exchange();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void withoutTheRulesTheOfficeChooses() {
		var level = new LevelCode("local.36");
		var mandatory = edition("DB36 91505-2020", "local.36", Binding.MANDATORY, null);
		var adopting = edition("DB36/T 91506-2020", "local.36", Binding.VOLUNTARY, AdoptionDegree.MOD);
		for (var rule : List.of(Rule.FILE_OPEN_WHERE_MANDATORY, Rule.FILE_CLOSED_WHERE_ADOPTED)) {
			this.rules.setRule(level, rule, "no", "A test", Confidence.values()[0], "", LocalDate.of(2000, 1, 1));
		}
		assertThat(put(mandatory, official(OFFICE), Samples.pdf("a"), null, "")).hasStatus(302);
		assertThat(get(file(mandatory))).hasStatus(404);
		assertThat(put(adopting, official(OFFICE), Samples.pdf("b"), "true", "")).hasStatus(302);
		assertThat(get(file(adopting))).hasStatusOk();
		this.rules.setRule(level, Rule.FILE_CLOSED, "yes", "A test", Confidence.values()[0], "",
				LocalDate.of(2001, 1, 1));
		assertThat(get(file(adopting))).hasStatus(404);
	}

	@Test
	void theFileOfAnAdoptedTextIsClosedUnlessTheOfficeStatesItsRight() {
		var page = edition("GB/T 91507-2020", "national.recommended", Binding.VOLUNTARY, AdoptionDegree.IDT);
		assertThat(put(page, official(OFFICE), Samples.pdf("c"), "true", "")).bodyText()
			.contains("State the right on which everybody may read it");
		put(page, official(OFFICE), Samples.pdf("c"), null, "");
		assertThat(get(file(page) + "?lang=en")).hasStatus(404).bodyText().contains("not open to everybody");
		assertThat(get(page + "?lang=en")).bodyText().contains("which is not open to everybody");
		assertThat(get(page + "/files?lang=en")).bodyText().doesNotContain("Read in the browser");
		assertThat(this.web.get().uri(file(page)).with(SignedIn.as(Role.AUDITOR))).hasStatusOk();
		assertThat(this.web.post()
			.uri(page + "/files/access")
			.param("open", "true")
			.param("basis", "Agreement with ISO of 2024")
			.with(csrf())
			.with(official(OFFICE))).hasStatus(302);
		assertThat(get(file(page))).hasStatusOk();
		assertThat(get(page + "/files?lang=en")).bodyText().contains("Agreement with ISO of 2024");
		var free = edition("GB/T 91508-2020", "national.recommended", Binding.VOLUNTARY, AdoptionDegree.NEQ);
		put(free, official(OFFICE), Samples.pdf("d"), "true", "");
		assertThat(get(file(free))).hasStatusOk();
	}

	@Test
	void aReplacedFileIsKeptAndTheSameOneIsRefused() {
		var page = edition("GB/T 91509-2020", "national.recommended", Binding.VOLUNTARY, null);
		put(page, official(OFFICE), Samples.pdf("old"), "true", "");
		var old = file(page);
		assertThat(put(page, official(OFFICE), Samples.pdf("old"), "true", "")).bodyText()
			.contains("has this very file already");
		put(page, official(OFFICE), Samples.pdf("new"), "true", "");
		assertThat(file(page)).isNotEqualTo(old);
		assertThat(get(old)).hasStatusOk().body().isEqualTo(Samples.pdf("old"));
		assertThat(get(page + "/files?lang=en")).bodyText().contains("Replaced files");
	}

	@Test
	void whoClosesThePresentFileClosesThoseThatItReplaced() {
		var page = edition("GB/T 91516-2020", "national.recommended", Binding.VOLUNTARY, null);
		put(page, official(OFFICE), Samples.pdf("old"), "true", "");
		var old = file(page);
		put(page, official(OFFICE), Samples.pdf("new"), "true", "");
		assertThat(access(page, null)).hasStatus(302);
		assertThat(get(file(page))).hasStatus(404);
		assertThat(get(old)).hasStatus(404);
		assertThat(get(page + "/files?lang=en")).bodyText()
			.contains("Replaced files", "the officials of the body that keeps it")
			.doesNotContain("Everybody<", old);
		assertThat(this.web.get().uri(old).with(official(OFFICE))).hasStatusOk();
		access(page, "true");
		assertThat(get(old)).hasStatusOk();
		put(page, official(OFFICE), Samples.pdf("third"), null, "");
		assertThat(get(old)).hasStatus(404);
		var closed = file(page);
		put(page, official(OFFICE), Samples.pdf("fourth"), "true", "");
		assertThat(get(old)).hasStatusOk();
		assertThat(get(closed)).hasStatus(404);
	}

	@Test
	void aTextThatBecomesMandatoryInASourceOpensNoClosedFile() {
		var page = edition("GB/T 91517-2020", "national.recommended", Binding.VOLUNTARY, null);
		put(page, official(OFFICE), Samples.pdf("closed"), null, "");
		var kept = file(page);
		this.jdbc.sql(
				"update edition set level = 'national.mandatory', binding = 'MANDATORY' where designation = 'GB/T 91517-2020'")
			.update();
		assertThat(get(kept)).hasStatus(404);
		assertThat(get(page + "?lang=en")).bodyText().contains("which is not open to everybody");
		assertThat(get(page + "/files?lang=en")).bodyText()
			.contains("stays closed until the office opens it")
			.doesNotContain("Read in the browser");
		assertThat(form(page)).contains("Open it to everybody");
		assertThat(access(page, "true")).hasStatus(302);
		assertThat(get(kept)).hasStatusOk();
		assertThat(access(page, null)).bodyText().contains("nobody closes it");
	}

	/** Found by an enemy: renumbered, closed, taken back, and closed for ever. */
	@Test
	void whatIsClosedUnderANumberRecordedByMistakeIsOpenAgainWithoutIt() {
		var page = edition("GB 91541-2020", "national.mandatory", Binding.MANDATORY, null);
		put(page, official(OFFICE), Samples.pdf("law"), "true", "");
		var kept = file(page);
		assertThat(renumber(page + "/clauses/number", "number", "GB/T 91541-2020", "title", "Widgets", "binding",
				"VOLUNTARY", "changedOn", "2024-08-01", "revision", "Announcement 2024-12"))
			.hasStatus(302);
		assertThat(access("/standards/gb-t-91541-2020", null)).hasStatus(302);
		assertThat(get(kept)).hasStatus(404);
		assertThat(renumber("/standards/gb-t-91541-2020/clauses/number/remove", "reason", "Wrong standard"))
			.hasStatus(302);
		assertThat(get(kept)).hasStatusOk();
	}

	private MvcTestResult renumber(String address, String... parameters) {
		var post = this.web.post().uri(address + "?lang=en");
		for (int i = 0; i < parameters.length; i += 2) {
			post = post.param(parameters[i], parameters[i + 1]);
		}
		return post.with(csrf()).with(official(OFFICE)).exchange();
	}

	@Test
	void noWayLeadsAStrangerToAClosedFile() {
		var page = edition("GB/T 91519-2020", "national.recommended", Binding.VOLUNTARY, AdoptionDegree.IDT);
		var other = edition("GB/T 91520-2020", "national.recommended", Binding.VOLUNTARY, null);
		put(page, official(OFFICE), Samples.pdf("secret"), null, "");
		var read = this.web.get().uri(file(page)).with(official(OFFICE)).exchange();
		assertThat(read).hasStatusOk();
		var tag = String.valueOf(read.getResponse().getHeader("ETag"));
		var guessed = other + file(page).substring(page.length());
		assertThat(get(guessed)).hasStatus(404);
		assertThat(this.web.get().uri(guessed).with(official(OFFICE))).hasStatus(404);
		assertThat(get(page + "/files/" + UUID.randomUUID())).hasStatus(404);
		assertThat(get(file(page) + "?download=")).hasStatus(404);
		assertThat(this.web.head().uri(file(page))).hasStatus(404);
		assertThat(this.web.get().uri(file(page)).header("Range", "bytes=0-9")).hasStatus(404);
		assertThat(this.web.get().uri(file(page)).header("If-None-Match", tag)).hasStatus(404);
		assertThat(this.web.get().uri(file(page)).with(official(UUID.randomUUID()))).hasStatus(404);
		assertThat(this.web.get().uri(file(page)).with(SignedIn.as(Role.EXPERT))).hasStatus(404);
		assertThat(get("/api/v1/standards/gb-t-91519-2020")).bodyText()
			.contains("\"open\":false")
			.doesNotContain("/files/");
		assertThat(this.web.head().uri(file(page)).with(official(OFFICE))).hasStatusOk().body().isEmpty();
	}

	@Test
	void behindALinkNobodyReadsTheReplacedFile() {
		var page = edition("GB/T 91518-2020", "national.recommended", Binding.VOLUNTARY, null);
		put(page, official(OFFICE), Samples.pdf("here"), "true", "");
		var old = file(page);
		assertThat(link(page, "https://texts.example.org/91518.pdf")).hasStatus(302);
		assertThat(get(old)).hasStatus(404);
		assertThat(get(page + "/files?lang=en")).bodyText()
			.contains("is put up by officials of the body that issued the standard")
			.doesNotContain(old);
	}

	private MvcTestResult access(String page, @Nullable String open) {
		var post = this.web.post().uri(page + "/files/access?lang=en").param("basis", "");
		return ((open != null) ? post.param("open", open) : post).with(csrf()).with(official(OFFICE)).exchange();
	}

	@Test
	void officialsOfOtherBodiesPutUpNothing() {
		var page = edition("GB/T 91510-2020", "national.recommended", Binding.VOLUNTARY, null);
		assertThat(put(page, official(UUID.randomUUID()), Samples.pdf("e"), "true", "")).hasStatus(403);
		assertThat(put(page, SignedIn.as(Role.ADMINISTRATOR), Samples.pdf("e"), "true", "")).hasStatus(302);
	}

	@Test
	void aLinkLeadsToTheOffice() {
		var page = edition("GB/T 91511-2020", "national.recommended", Binding.VOLUNTARY, null);
		assertThat(link(page, "javascript:alert(1)")).hasStatusOk().bodyText().contains("is no address that begins");
		assertThat(link(page, "https://texts.example.org/91511.pdf")).hasStatus(302);
		assertThat(get(page + "/files?lang=en")).bodyText()
			.contains("href=\"https://texts.example.org/91511.pdf\"", "Open on the other site",
					"Leads to another site, texts.example.org");
	}

	private MvcTestResult link(String page, String url) {
		return this.web.post()
			.uri(page + "/files/link?lang=en")
			.param("url", url)
			.with(csrf())
			.with(official(OFFICE))
			.exchange();
	}

	@Test
	void manyFilesComeInByNumber() {
		var one = edition("GB/T 91512-2020", "national.recommended", Binding.VOLUNTARY, null);
		var two = edition("GB/T 91513-2020", "national.recommended", Binding.VOLUNTARY, AdoptionDegree.IDT);
		var three = edition("GB 91514-2020", "national.mandatory", Binding.MANDATORY, null);
		var archive = Samples.zip(Map.of("texts/GB_T 91512-2020 Widgets.pdf", Samples.pdf("1"), "b.pdf",
				Samples.pdf("2"), "files.csv", "number,file\nGB/T 91513-2020,b.pdf\n".getBytes(StandardCharsets.UTF_8),
				"GB 91514-2020.docx", Samples.docx(), "GB 1-1066.pdf", Samples.pdf("3"), "GB_T 91512-2020.pdf",
				"no text".getBytes(StandardCharsets.UTF_8)));
		assertThat(take(archive, true)).hasStatusOk()
			.bodyText()
			.contains("3 added, 0 replaced, 0 unchanged, 2 refused", "Only checked");
		assertThat(get(one + "/files?lang=en")).bodyText().contains("No file has been put up");
		assertThat(take(archive, false)).bodyText().contains("3 added, 0 replaced, 0 unchanged, 2 refused");
		assertThat(get(file(one))).hasStatusOk();
		assertThat(get(file(two))).hasStatus(404);
		assertThat(get(file(three))).hasStatusOk();
		assertThat(take(archive, false)).bodyText().contains("0 added, 0 replaced, 3 unchanged, 2 refused");
	}

	@Test
	void aTableOfLinksComesInByNumber() {
		var page = edition("GB/T 91515-2020", "national.recommended", Binding.VOLUNTARY, null);
		var table = "编号;链接\nGB/T 91515-2020;https://texts.example.org/15\nGB/T 91599-1999;https://texts.example.org/99\n"
				+ "GB/T 91515-2020;ftp://texts.example.org\n";
		assertThat(take(table.getBytes(StandardCharsets.UTF_8), false)).bodyText()
			.contains("1 added, 0 replaced, 0 unchanged, 2 refused");
		assertThat(get(page + "/files?lang=en")).bodyText().contains("https://texts.example.org/15");
		assertThat(take(Samples.pdf("no table"), false)).bodyText().contains("no table of two columns");
		for (var broken : List.of("PK\3\4 cut off".getBytes(StandardCharsets.UTF_8), cut(Samples.docx()))) {
			assertThat(take(broken, false)).hasStatusOk()
				.bodyText()
				.contains("is damaged or of another kind")
				.doesNotContain("END header", "Exception");
		}
	}

	private static byte[] cut(byte[] whole) {
		return java.util.Arrays.copyOf(whole, whole.length / 2);
	}

	@Test
	void namesInTheCharacterSetOfChineseSystemsAreRead() {
		var page = edition("GB/T 91521-2020", "national.recommended", Binding.VOLUNTARY, null);
		assertThat(take(Samples.zip("GB_T 91521-2020 质量管理.pdf", Samples.pdf("gbk"), Charset.forName("GBK")), false))
			.bodyText()
			.contains("1 added, 0 replaced, 0 unchanged, 0 refused", "质量管理");
		assertThat(get(file(page))).hasStatusOk();
	}

	private MvcTestResult take(byte[] content, boolean trial) {
		var post = this.web.post()
			.uri("/files/import?lang=en")
			.multipart()
			.file(new MockMultipartFile("file", "texts.zip", null, content))
			.param("open", "true");
		return (trial ? post.param("trial", "true") : post).with(csrf()).with(official(OFFICE)).exchange();
	}

}
