package org.norma.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the journeys, started once; where there is none the journeys are
 * skipped, under CI that is an error.
 */
final class Chromium {

	private static final Path EXECUTABLE = Path.of(System.getProperty("norma.chromium", "/usr/bin/chromium"));

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
			"--no-first-run", "--hide-scrollbars");

	private static Browser browser;

	private Chromium() {
	}

	static synchronized Browser browser() {
		if (browser == null) {
			browser = start();
		}
		return browser;
	}

	private static Browser start() {
		if (!Files.isExecutable(EXECUTABLE)) {
			if ("true".equals(System.getenv("CI"))) {
				throw new IllegalStateException("No browser at " + EXECUTABLE + ": the journeys must run under CI");
			}
			Assumptions.abort("No browser at " + EXECUTABLE + ": the browser journeys are skipped");
		}
		var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
		return Playwright.create(options)
			.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(ARGUMENTS).setHeadless(true));
	}

}
