package org.norma.journeys;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What all journeys share: the demonstration on a port of its own, a browser, screenshots
 * and the accessibility check.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Tag("long")
abstract class Journey {

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	@LocalServerPort
	private int port;

	private BrowserContext context;

	protected Page page;

	@BeforeEach
	void openBrowser() {
		this.page = inLanguage("en-GB", 1280, 900);
	}

	@AfterEach
	void closeBrowser() {
		if (this.context != null) {
			this.context.close();
		}
	}

	/** A fresh window in the given language and size; the one before is closed. */
	protected Page inLanguage(String language, int width, int height) {
		closeBrowser();
		this.context = window(language, width, height);
		this.page = this.context.newPage();
		return this.page;
	}

	/** A window beside the others; who opens it closes it. */
	protected BrowserContext window(String language, int width, int height) {
		var opened = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale(language)
				.setViewportSize(width, height)
				.setAcceptDownloads(true)
				.setBaseURL("http://localhost:" + this.port));
		opened.setDefaultTimeout(15_000);
		return opened;
	}

	/** A fresh window whose scripts are switched off; the one before is closed. */
	protected void withoutJavaScript() {
		closeBrowser();
		this.context = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
				.setLocale("en-GB")
				.setBaseURL("http://localhost:" + this.port));
		this.page = this.context.newPage();
	}

	/** Signs in through the button that the demonstration gives for a role. */
	protected void signInAs(String role) {
		this.page.navigate("/sign-in?lang=en");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(role)).first().click();
		this.page.waitForURL((address) -> !address.contains("/sign-in"));
	}

	/** Presses a button that leads to a page, and says yes where that asks for it. */
	protected void submit(Locator button) {
		this.page.waitForNavigation(button::click);
		var yes = this.page.locator("form[data-confirmation] button[value=yes]");
		if (yes.count() > 0) {
			this.page.waitForNavigation(yes::click);
		}
	}

	/** Keeps a picture of the page and holds it against WCAG 2.2 AA. */
	protected void look(String name) {
		glance(name);
		var violations = new AxeBuilder(this.page).withTags(WCAG).analyze().getViolations();
		assertThat(violations).as("accessibility of " + name).extracting(Journey::describe).isEmpty();
	}

	/** Keeps a picture of the page, which must not scroll sideways. */
	protected void glance(String name) {
		this.page
			.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
		assertThat((Boolean) this.page
			.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.as("no sideways scrolling on " + name)
			.isTrue();
	}

	private static String describe(Rule rule) {
		return rule.getId() + ": " + rule.getNodes().get(0).getHtml() + " "
				+ rule.getNodes().get(0).getFailureSummary();
	}

}
