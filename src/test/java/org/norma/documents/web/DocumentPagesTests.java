package org.norma.documents.web;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.DocumentsTest;
import org.norma.documents.Drafts;
import org.norma.documents.Person;
import org.norma.documents.SaveOutcome;
import org.norma.documents.SectionId;
import org.norma.documents.SectionService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@DocumentsTest
class DocumentPagesTests {

	private final Drafts drafts = new Drafts();

	private final Drafts others = new Drafts();

	@Autowired
	private MockMvcTester web;

	@Autowired
	private DocumentService documents;

	@Autowired
	private SectionService sections;

	private DocumentId id;

	private SectionId scope;

	@BeforeEach
	void draft() {
		this.id = this.drafts.english(this.documents);
		this.scope = Drafts.section(this.documents.outline(this.id), "1");
	}

	@AfterEach
	void signOut() {
		Person.nobodyActs();
	}

	@Test
	void theEditorShowsTheOutlineAndTheText() {
		this.sections.save(this.id, this.scope, 0, Drafts.text("Scope", "Rice <b>& grain</b>."));
		assertThat(get("/documents/" + this.id)).hasStatus3xxRedirection();
		assertThat(get(section())).hasStatusOk()
			.bodyText()
			.contains("Normative references", "Terms and definitions", "Rice &lt;b&gt;&amp; grain&lt;/b&gt;.")
			.contains("name=\"version\" value=\"1\"");
	}

	@Test
	void aPlainSaveWorksWithoutScripts() {
		var saved = post(section(), "version", "0", "heading", "Scope", "body", "Rice.");
		assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl(section());
		assertThat(this.sections.read(this.id, this.scope).text().body()).isEqualTo("Rice.");
	}

	@Test
	void aSecondWriterSeesBothTextsSideBySideAndMergesThem() {
		this.sections.save(this.id, this.scope, 0, Drafts.text("Scope", "Rice shall be dry."));
		var answer = post(section(), "version", "0", "heading", "Scope", "body", "Rice should be dry.");
		var page = answer.getResponse().getRedirectedUrl();
		assertThat(page).startsWith(section() + "/conflicts/");
		assertThat(get(page)).hasStatusOk()
			.bodyText()
			.contains("<del>shall</del>", "<ins>should</ins>", "Rice should be dry.</textarea>");
		assertThat(get(section())).bodyText().contains(page);
		post(page, "version", "1", "heading", "Scope", "body", "Merged.");
		assertThat(this.sections.read(this.id, this.scope).text().body()).isEqualTo("Merged.");
	}

	@Test
	void theFirstTextCanBeKept() {
		this.sections.save(this.id, this.scope, 0, Drafts.text("Scope", "First."));
		var page = post(section(), "version", "0", "heading", "Scope", "body", "Second.").getResponse()
			.getRedirectedUrl();
		assertThat(post(page + "/dismiss")).hasStatus3xxRedirection();
		assertThat(this.sections.conflicts(this.id, this.scope)).isEmpty();
		assertThat(get(section() + "/history")).bodyText().contains("second text of a conflict");
	}

	@Test
	void anAutosaveTellsTheTimeAndTheNextVersion() {
		assertThat(post(section() + "/autosave", "version", "0", "heading", "Scope", "body", "Rice.")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.version")
			.isEqualTo(1);
		assertThat(post(section() + "/autosave", "version", "1", "heading", "Scope", "body", "Rice!")).bodyJson()
			.extractingPath("$.message")
			.asString()
			.matches("saved \\d\\d:\\d\\d:\\d\\d");
	}

	@Test
	void anAutosaveThatComesSecondLeadsToBothTexts() {
		this.sections.save(this.id, this.scope, 0, Drafts.text("Scope", "First."));
		assertThat(post(section() + "/autosave", "version", "0", "heading", "Scope", "body", "Second.")).hasStatus(409)
			.bodyJson()
			.extractingPath("$.href")
			.asString()
			.startsWith(section() + "/conflicts/");
	}

	@Test
	void aTextBeyondTheLimitIsRefusedAndStaysInTheEditor() {
		var text = "x".repeat(200_001);
		assertThat(post(section(), "version", "0", "heading", "Scope", "body", text)).hasStatusOk()
			.bodyText()
			.contains("The text of this section has 200,001 characters; a section may have 200,000.", text);
		assertThat(post(section() + "/autosave", "version", "0", "heading", "Scope", "body", text)).hasStatus(422)
			.bodyText()
			.contains("200,001");
	}

	@Test
	void theOutlineIsShapedWithButtons() {
		var clause = Drafts.section(this.documents.outline(this.id), "4");
		var here = "/documents/" + this.id + "/sections/" + clause;
		assertThat(post(here + "/add", "place", "below")).hasStatus3xxRedirection();
		assertThat(post(here + "/add", "place", "after")).hasStatus3xxRedirection();
		assertThat(post(here + "/move", "direction", "DOWN")).hasRedirectedUrl(here);
		assertThat(post("/documents/" + this.id + "/sections", "kind", "ANNEX")).hasStatus3xxRedirection();
		assertThat(this.documents.outline(this.id).entries()).extracting((entry) -> entry.number())
			.containsExactly("", "1", "2", "3", "4", "5", "5.1", "A");
		assertThat(post(here + "/delete")).hasStatus3xxRedirection();
		assertThat(get(section())).bodyText().contains("Deleted sections (1)");
		assertThat(post(here + "/restore")).hasRedirectedUrl(here);
		assertThat(get(here)).bodyText().contains("5.1");
	}

	@Test
	void aRefusedMoveIsExplainedOnThePage() {
		var clause = Drafts.section(this.documents.outline(this.id), "4");
		assertThat(post("/documents/" + this.id + "/sections/" + clause + "/move", "direction", "UP")).flash()
			.containsKey("refusal");
	}

	@Test
	void anEarlierStateIsShownBesideThePresentOneAndComesBack() {
		this.sections.save(this.id, this.scope, 0, Drafts.text("Scope", "Early."));
		this.sections.save(this.id, this.scope, 1, Drafts.text("Scope", "Late."));
		var early = this.sections.history(this.id, this.scope, java.time.Instant.parse("2999-01-01T00:00:00Z"))
			.get(1)
			.id();
		assertThat(get(section() + "/history?state=" + early)).hasStatusOk()
			.bodyText()
			.contains("<del>Early</del>", "<ins>Late</ins>");
		assertThat(post(section() + "/history/" + early)).hasRedirectedUrl(section());
		assertThat(this.sections.read(this.id, this.scope).text().body()).isEqualTo("Early.");
	}

	@Test
	void aRevisionIsFrozenReadAndCompared() {
		this.sections.save(this.id, this.scope, 0, Drafts.text("Scope", "Rice **shall** be dry.<script>x</script>"));
		assertThat(post(revisions(), "purpose", "")).hasStatusOk().bodyText().contains("Say what the revision");
		assertThat(post(revisions(), "purpose", "Consultation")).hasRedirectedUrl(revisions());
		this.sections.save(this.id, this.scope, 1, Drafts.text("Scope", "Rice **should** be dry."));
		var newer = this.documents.freeze(this.id, "Ballot").id();
		var older = this.documents.revisions(this.id).get(1).id();
		assertThat(get(revisions())).bodyText().contains("R1", "R2", "Consultation", "Ballot");
		assertThat(get(revisions() + "/" + older)).hasStatusOk()
			.bodyText()
			.contains("id=\"c-1\"", "href=\"#c-1\"", "Rice <strong>shall</strong> be dry.&lt;script&gt;", "R1");
		assertThat(get(revisions() + "/" + older + "/compare")).hasStatusOk();
		assertThat(get(revisions() + "/" + older + "/compare?to=" + newer)).hasStatusOk()
			.bodyText()
			.contains("<del>shall</del><ins>should</ins>", "What changed from R1 to R2")
			.doesNotContain("id=\"c-2\"");
	}

	@Test
	void thePreviewAndTheWholeDraftShowNoForeignMarkup() {
		assertThat(post("/documents/" + this.id + "/preview", "body", "**x** <img src=x onerror=alert(1)>"))
			.hasStatusOk()
			.bodyText()
			.contains("<strong>x</strong>", "&lt;img")
			.doesNotContain("<img");
		assertThat(get("/documents/" + this.id + "/text")).hasStatusOk().bodyText().contains("id=\"c-4\"", "Foreword");
	}

	@Test
	void thePreviewHasTheLimitOfASectionAndSaysWhatIsShownAsTyped() {
		var preview = "/documents/" + this.id + "/preview";
		assertThat(post(preview, "body", "a".repeat(200_001))).hasStatusOk()
			.bodyText()
			.contains("200,001", "200,000")
			.doesNotContain("aaaaaaa");
		assertThat(post(preview, "body", "> ".repeat(100) + "end")).hasStatusOk()
			.bodyText()
			.contains("shown as it was typed", "&gt; end");
		assertThat(post(preview, "body", "<a ".repeat(66_000))).hasStatusOk().bodyText().contains("&lt;a &lt;a");
	}

	@Test
	void aReaderSeesTheTextAndNoEditor() {
		assertThat(this.web.get().uri(section()).with(authentication(this.drafts.expert().authentication())))
			.hasStatusOk()
			.bodyText()
			.contains("You may read this draft")
			.doesNotContain("<textarea");
		assertThat(this.web.post()
			.uri(section())
			.param("version", "0")
			.with(csrf())
			.with(authentication(this.drafts.expert().authentication()))).hasStatus(403);
	}

	@TestFactory
	Stream<DynamicTest> noPageOpensForADrafterOfAnotherBodyOrForNobody() {
		var conflict = conflict();
		var revision = this.documents.freeze(this.id, "Ballot").id();
		var document = "/documents/" + this.id;
		var read = Stream.of(document, section(), document + "/text", section() + "/history",
				section() + "/conflicts/" + conflict, revisions(), revisions() + "/" + revision,
				revisions() + "/" + revision + "/compare?to=" + revision);
		var write = Stream.of(section(), section() + "/autosave", section() + "/add?place=below",
				section() + "/add?place=after", section() + "/move?direction=UP", section() + "/delete",
				section() + "/restore", document + "/sections?kind=ANNEX", section() + "/history/" + conflict,
				section() + "/conflicts/" + conflict, section() + "/conflicts/" + conflict + "/dismiss",
				document + "/preview", revisions() + "?purpose=x");
		return Stream.concat(read.map((page) -> DynamicTest.dynamicTest("GET " + page, () -> {
			assertThat(this.web.get().uri(page).with(stranger())).hasStatus(404);
			assertThat(this.web.get().uri(page).with(anonymous())).hasStatus3xxRedirection();
		})), write.map((act) -> DynamicTest.dynamicTest("POST " + act, () -> {
			assertThat(this.web.post().uri(act).param("version", "0").with(csrf()).with(stranger())).hasStatus(404);
			assertThat(this.web.post().uri(act).param("version", "0").with(csrf()).with(anonymous()))
				.hasStatus3xxRedirection();
		})));
	}

	@Test
	void everyPageSpeaksEveryLanguage() {
		var conflict = conflict();
		var revision = this.documents.freeze(this.id, "Ballot").id();
		for (var page : new String[] { section(), section() + "/history?state=" + conflict,
				section() + "/conflicts/" + conflict, revisions(), revisions() + "/" + revision,
				"/documents/" + this.id + "/text", revisions() + "/" + revision + "/compare?to=" + revision }) {
			for (var language : new String[] { "en", "zh-CN", "it" }) {
				assertThat(get(page + (page.contains("?") ? "&" : "?") + "lang=" + language)).hasStatusOk()
					.bodyText()
					.doesNotContain("??");
			}
		}
	}

	private java.util.UUID conflict() {
		this.sections.save(this.id, this.scope, 0, Drafts.text("Scope", "First."));
		return ((SaveOutcome.Conflict) this.sections.save(this.id, this.scope, 0, Drafts.text("Scope", "Second.")))
			.kept();
	}

	private RequestPostProcessor stranger() {
		return authentication(this.others.drafter().authentication());
	}

	private String section() {
		return "/documents/" + this.id + "/sections/" + this.scope;
	}

	private String revisions() {
		return "/documents/" + this.id + "/revisions";
	}

	private MvcTestResult get(String page) {
		var answer = this.web.get().uri(page).with(authentication(this.drafts.drafter().authentication())).exchange();
		this.drafts.drafter().acts();
		return answer;
	}

	private MvcTestResult post(String page, String... fields) {
		var request = this.web.post()
			.uri(page)
			.with(csrf())
			.with(authentication(this.drafts.drafter().authentication()));
		for (var field = 0; field < fields.length; field += 2) {
			request = request.param(fields[field], fields[field + 1]);
		}
		var answer = request.exchange();
		this.drafts.drafter().acts();
		return answer;
	}

}
