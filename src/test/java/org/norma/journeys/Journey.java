package org.norma.journeys;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What all journeys share: the demonstration on a port of its own, a browser and the
 * accessibility check. {@code -Dnorma.test.pictures=true} keeps pictures of what they
 * see.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Tag("long")
abstract class Journey {

	/** Every page that is looked at is kept as a picture where this is asked for. */
	private static final boolean PICTURES = Boolean.getBoolean("norma.test.pictures");

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	/** How many rows of wide columns leave a column's place empty. */
	private static final String EMPTY_COLUMNS = """
			[...document.querySelectorAll('main .row:not(form, form *)')].filter(row => {
				const wide = [...row.children].filter(each => /col-lg-[45678]/.test(each.className) && each.offsetWidth > 0);
				const filled = wide.filter(each => each.children.length > 0);
				return wide.length > filled.length
					|| (filled.length === 1 && filled[0].offsetWidth < row.offsetWidth * 0.9);
			}).length""";

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
				.setReducedMotion(ReducedMotion.REDUCE)
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

	/**
	 * Holds the page against WCAG 2.2 AA and good practice, its colours in the light and
	 * in the dark; it must not scroll sideways.
	 */
	protected void look(String name) {
		glance(name);
		seen(name, () -> assertThat(Axe.violations(this.page)).as("accessibility of " + name).isEmpty());
	}

	/** The page must not scroll sideways. */
	protected void glance(String name) {
		if (PICTURES) {
			picture(name);
		}
		seen(name,
				() -> assertThat((Boolean) this.page
					.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
					.as("no sideways scrolling on " + name)
					.isTrue());
		seen(name,
				() -> assertThat((Integer) this.page.evaluate(EMPTY_COLUMNS)).as("empty columns on " + name).isZero());
	}

	/** Where the page is not as it has to be, its picture is kept. */
	private void seen(String name, Runnable check) {
		try {
			check.run();
		}
		catch (AssertionError ex) {
			picture(name);
			throw ex;
		}
	}

	private void picture(String name) {
		this.page
			.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
	}

}
