package org.norma.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Anyone finds a standard and learns whether it is in force. */
class FindingJourneyTests extends Journey {

	@Test
	void aNumberInAnySpellingLeadsToTheStandardAndItsStatusOnADay() {
		this.page.navigate("/");
		look("home");
		this.page.getByRole(AriaRole.COMBOBOX).fill("gbt 19001");
		this.page.keyboard().press("Enter");
		this.page.waitForURL((address) -> address.contains("19001"));
		assertThat(this.page.getByText("GB/T 19001-2016").first()).isVisible();
		look("search-number");
		this.page.navigate("/standards/gb-t-19001-2008?asOf=2010-01-01");
		assertThat(this.page.locator(".banner")).containsText("In force on 2010-01-01");
		look("standard-in-2010");
		this.page.navigate("/standards/gb-t-19001-2008");
		assertThat(this.page.locator(".banner")).containsText("Superseded");
		assertThat(this.page.locator(".banner")).containsText("GB/T 19001-2016");
		this.page.navigate("/standards/gb-t-19001-2016");
		assertThat(this.page.locator(".banner")).containsText("In force");
		look("standard-page");
	}

	@Test
	void wordsFindStandardsWithFacetsThatNarrowThem() {
		this.page.navigate("/?q=quality+management");
		assertThat(this.page.locator(".result").first()).isVisible();
		look("search-words");
		this.page.getByLabel("International standards").first().check();
		this.page.waitForURL((address) -> address.contains("level=international"));
		assertThat(this.page.locator(".result").first()).containsText("ISO");
		look("search-facets");
	}

	@Test
	void theSameInChineseOnAPhone() {
		inLanguage("zh-CN", 390, 844);
		this.page.navigate("/");
		look("home-phone-zh");
		this.page.navigate("/?q=管理体系");
		assertThat(this.page.locator(".result").first()).containsText("管理体系");
		look("search-phone-zh");
		this.page.navigate("/standards/gb-t-19001-2016");
		assertThat(this.page.locator(".banner")).containsText("现行");
		look("standard-phone-zh");
	}

	@Test
	void theSameInItalianAndInTheDark() {
		inLanguage("it-IT", 1280, 900);
		this.page.navigate("/?theme=dark");
		look("home-dark-it");
		this.page.navigate("/standards/iso-9001-2015");
		assertThat(this.page.locator("html")).hasAttribute("lang", "it");
		look("standard-dark-it");
	}

	@Test
	void everythingIsReachedByKeyboard() {
		this.page.navigate("/classification");
		this.page.keyboard().press("Tab");
		assertThat(this.page.locator(".skip-link")).isFocused();
		this.page.keyboard().press("Enter");
		assertThat(this.page.locator("#main")).isFocused();
	}

	@Test
	void theBrowsablePagesAreAccessibleToEverybody() {
		for (var path : new String[] { "/levels", "/levels/national.mandatory", "/classification",
				"/classification/ics", "/bodies", "/about", "/sign-in" }) {
			this.page.navigate(path);
			look("public" + path.replace('/', '-').replace('.', '-'));
		}
	}

	/** Red before: two thirds of the page stood empty beside the facts. */
	@Test
	void aBodyWithoutMembersHasNoEmptyColumn() {
		for (var width : new int[] { 1280, 390 }) {
			inLanguage("en-GB", width, 900);
			this.page.navigate("/bodies/dmw");
			assertThat(this.page.locator("#facts")).isVisible();
			glance("body-without-members-" + width);
		}
	}

	@Test
	void withoutJavaScriptSearchStillWorks() {
		withoutJavaScript();
		this.page.navigate("/");
		this.page.getByRole(AriaRole.COMBOBOX).fill("quality");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
		assertThat(this.page.locator(".result").first()).isVisible();
	}

}
