package org.norma.documents.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.documents.DocumentId;
import org.norma.documents.DocumentService;
import org.norma.documents.DocumentsTest;
import org.norma.documents.Drafts;
import org.norma.documents.Person;
import org.norma.documents.SectionId;
import org.norma.documents.SectionKind;
import org.norma.documents.SectionService;
import org.norma.documents.StructureService;
import org.norma.journeys.Axe;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a writer loses: nothing. */
@DocumentsTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "server.shutdown=immediate")
@Import(EditorJourneyTests.Door.class)
@Tag("long")
class EditorJourneyTests {

	private static final Path CHROMIUM = Path.of(System.getProperty("norma.chromium", "/usr/bin/chromium"));

	private static final boolean PICTURES = Boolean.getBoolean("norma.test.pictures");

	private static final Pattern SAVED = Pattern.compile("^saved \\d\\d:\\d\\d:\\d\\d");

	private static Person entering;

	private final Drafts drafts = new Drafts();

	@LocalServerPort
	private int port;

	@Autowired
	private DocumentService documents;

	@Autowired
	private SectionService sections;

	@Autowired
	private StructureService structure;

	private static Playwright playwright;

	private static Browser browser;

	private BrowserContext window;

	private Page page;

	private DocumentId id;

	private SectionId scope;

	private SectionId clause;

	@BeforeAll
	static void start() {
		Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "No browser at " + CHROMIUM);
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--hide-scrollbars",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	static void stop() {
		if (playwright != null) {
			playwright.close();
		}
	}

	@BeforeEach
	void open() {
		this.id = this.drafts.english(this.documents);
		this.scope = Drafts.section(this.documents.outline(this.id), "1");
		this.window = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB")
			.setViewportSize(1280, 900)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setBaseURL("http://localhost:" + this.port));
		this.window.setDefaultTimeout(15_000);
		this.page = this.window.newPage();
		enter();
		this.page.navigate(section());
	}

	@AfterEach
	void close() {
		this.window.close();
		Person.nobodyActs();
	}

	@Test
	void whatIsWrittenIsSavedByItself() {
		this.page.locator("#body").fill("Rice shall be dry.");
		assertThat(state()).hasText(SAVED);
		assertThat(text()).isEqualTo("Rice shall be dry.");
		this.page.locator("#body").pressSequentially(" Very.");
		this.page.locator(".outline a").first().click();
		this.page.waitForURL((address) -> !address.endsWith(this.scope.toString()));
		assertThat(text()).isEqualTo("Rice shall be dry. Very.");
	}

	@Test
	void withoutAConnectionTheTextIsKeptAndSentLater() {
		this.window.setOffline(true);
		this.page.locator("#body").fill("Written in a tunnel.");
		assertThat(state()).containsText("no connection");
		this.window.setOffline(false);
		assertThat(state()).hasText(SAVED);
		assertThat(text()).isEqualTo("Written in a tunnel.");
	}

	@Test
	void afterTheSessionEndedTheTextIsOfferedOnReturn() {
		this.window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("NORMA"));
		this.page.locator("#body").fill("Written while signed out.");
		assertThat(state()).containsText("signed out");
		this.page.onDialog((dialog) -> dialog.accept());
		enter();
		this.page.navigate(section());
		assertThat(this.page.locator("[data-offer-text]")).containsText("Written while signed out.");
		this.page.locator("[data-offer-take]").click();
		assertThat(state()).hasText(SAVED);
		assertThat(text()).isEqualTo("Written while signed out.");
	}

	@Test
	void theSecondWriterIsLedToBothTexts() {
		this.drafts.colleague().acts();
		this.sections.save(this.id, this.scope, 0, Drafts.text("Scope", "Rice shall be dry.\n\nSecond paragraph."));
		this.page.locator("#body").fill("Rice should be dry.\n\nSecond paragraph.");
		assertThat(state()).containsText("not saved: Anna Rossi saved this section");
		picture("conflict-state");
		this.page.locator("#body").fill("Rice should be very dry.\n\nSecond paragraph.");
		this.page.locator("[data-conflict]").click();
		assertThat(this.page.locator("del").first()).hasText("shall");
		assertThat(this.page.locator("#body")).hasValue("Rice should be very dry.\n\nSecond paragraph.");
		picture("conflict");
		this.page.locator("#body").fill("Rice shall be dry, and whole.");
		this.page.getByText("Save the merged text").click();
		this.page.waitForURL((address) -> address.endsWith(this.scope.toString()));
		assertThat(text()).isEqualTo("Rice shall be dry, and whole.");
	}

	@Test
	void thePagesAreReadAndPrintedOnEveryScreen() {
		this.drafts.drafter().acts();
		write();
		this.page.navigate(section());
		this.page.getByText("Preview").click();
		assertThat(this.page.locator("#preview strong")).hasText("shall");
		picture("editor");
		var older = this.documents.freeze(this.id, "Consultation").id();
		this.sections.save(this.id, this.scope, 1, Drafts.text("Scope and field", "Rice **should** be dry.\n\nNew."));
		var newer = this.documents.freeze(this.id, "Ballot").id();
		for (var each : Map
			.of("revisions", "/revisions", "revision", "/revisions/" + older, "compare",
					"/revisions/" + older + "/compare?to=" + newer, "history", "/sections/" + this.scope + "/history",
					"clause", "/sections/" + this.clause)
			.entrySet()) {
			this.page.navigate("/documents/" + this.id + each.getValue());
			picture(each.getKey());
		}
	}

	private void write() {
		this.sections.save(this.id, this.scope, 0, Drafts.text("Scope",
				"This document **shall** apply to rice.\n\n1. paddy\n2. husked rice\n\n| Property | Limit |\n| --- | --- |\n| Moisture | 15 % |"));
		this.clause = Drafts.section(this.documents.outline(this.id), "4");
		var general = this.structure.addBelow(this.id, this.clause, "General, organoleptic and health characteristics");
		this.structure.addBelow(this.id, general, "Kernels");
		this.structure.addBelow(this.id, this.clause, "Physical and chemical characteristics");
		this.structure.add(this.id, SectionKind.ANNEX, "Determination of defects");
		this.structure.add(this.id, SectionKind.BIBLIOGRAPHY, null);
	}

	private void picture(String name) {
		for (var width : new int[] { 1280, 390 }) {
			this.page.setViewportSize(width, 900);
			assertThat((Integer) this.page.evaluate("document.documentElement.scrollWidth")).as(name)
				.isLessThanOrEqualTo(width);
			if (PICTURES) {
				this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target/screenshots/documents-" + name + "-" + width + ".png")));
			}
		}
		this.page.setViewportSize(1280, 900);
		assertThat(Axe.violations(this.page)).as(name).isEmpty();
	}

	private Locator state() {
		return this.page.locator("[data-state]");
	}

	private void enter() {
		entering = this.drafts.drafter();
		this.page.navigate("/test-door");
	}

	private String section() {
		return "/documents/" + this.id + "/sections/" + this.scope;
	}

	private String text() {
		this.drafts.drafter().acts();
		return this.sections.read(this.id, this.scope).text().body();
	}

	/** Signs in whoever is to enter. */
	@RestController
	@PermitAll
	static class Door {

		@GetMapping("/test-door")
		String enter(HttpServletRequest request, HttpServletResponse response) {
			var context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(entering.authentication());
			new HttpSessionSecurityContextRepository().saveContext(context, request, response);
			return "in";
		}

	}

}
