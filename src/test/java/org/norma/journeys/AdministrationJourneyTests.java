package org.norma.journeys;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The administrator brings a catalogue in and shapes the levels. */
class AdministrationJourneyTests extends Journey {

	private static final Path CHINESE = Path.of(System.getProperty("norma.data.samples", "../shared/data"),
			"catalogue/cn-sports/standards-2026-08-18.csv");

	@BeforeEach
	void signIn() {
		signInAs("Administrator");
	}

	@Test
	void aCatalogueOfAThousandStandardsComesInAfterADryRun() {
		Assumptions.assumeTrue(Files.exists(CHINESE), "the Chinese sample catalogue is not there");
		this.page.navigate("/imports/new");
		look("import-new");
		this.page.getByLabel("File").setInputFiles(CHINESE);
		press("Upload");
		this.page.waitForURL((address) -> address.endsWith("/mapping"));
		look("import-mapping");
		press("Dry run");
		assertThat(this.page.locator(".banner")).containsText("Dry run", timeout());
		assertThat(this.page.locator("main")).containsText("1,339");
		look("import-dry-run");
		press("Import now");
		assertThat(this.page.locator(".banner.status-in-force")).isVisible(visible());
		assertThat(this.page.locator("main")).containsText("T/HSCA 001-2017");
		look("import-report");
		this.page.waitForTimeout(1500);
		this.page.navigate("/?q=滑雪板");
		assertThat(this.page.locator(".result").first()).containsText("滑雪板");
	}

	@Test
	void aRuleChangesFromNextMonthOn() {
		this.page.navigate("/levels/national.recommended/rules/consultation-days/edit");
		look("rule-form");
		this.page.locator("input[name=value]").fill("45");
		this.page.locator("input[name=basis]").fill("Order 999 art. 1");
		this.page.locator("select[name=confidence]").selectOption("PRIMARY");
		press("Save");
		assertThat(this.page.getByText("60 days").first()).isVisible();
		look("rule-changed");
	}

	@Test
	void twoLocalLevelsMergeAfterASimulation() {
		this.page.navigate("/levels/local.33/merge?into=local.31");
		assertThat(this.page.getByText("What would happen").first()).isVisible();
		look("merge-simulation");
		var accepted = this.page.locator("input[name=accepted]");
		if (accepted.count() > 0) {
			accepted.check();
		}
		submit(this.page.locator("button.btn-danger"));
		this.page.waitForURL((address) -> !address.contains("/merge"));
		look("merge-done");
		this.page.navigate("/ledger");
		assertThat(this.page.locator("main")).containsText("merged");
		look("ledger");
	}

	private void press(String name) {
		submit(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(false)).first());
	}

	private static LocatorAssertions.IsVisibleOptions visible() {
		return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
	}

	private static LocatorAssertions.ContainsTextOptions timeout() {
		return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
	}

}
