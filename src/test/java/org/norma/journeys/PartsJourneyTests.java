package org.norma.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Every part of the pages in every state, in three languages and by keyboard. */
class PartsJourneyTests extends Journey {

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN", "it" })
	void everyPartIsAccessible(String language) {
		this.page.navigate("/about/parts?lang=" + language);
		look("parts-" + language);
	}

	@Test
	void everyPartFitsOnATelephone() {
		inLanguage("en-GB", 360, 740).navigate("/about/parts");
		look("parts-telephone");
	}

	@Test
	void fieldsAndPagesAreReachedByKeyboard() {
		this.page.navigate("/about/parts");
		this.page.locator("#subject").focus();
		for (var next : new String[] { "#note", "#reason", "#title", "#text", "a[rel=prev]" }) {
			this.page.keyboard().press("Tab");
			assertThat(this.page.locator(next)).isFocused();
		}
	}

	@Test
	void aFieldSaysWhatHelpsAndWhyItWasNotTaken() {
		this.page.navigate("/about/parts?lang=en");
		assertThat(this.page.locator("#subject")).hasAccessibleDescription("A few words are enough.");
		assertThat(this.page.locator("#note")).hasAccessibleDescription("");
		assertThat(this.page.locator("#title")).hasAttribute("aria-invalid", "true");
		assertThat(this.page.getByRole(AriaRole.ALERT, new Page.GetByRoleOptions()).first()).isVisible();
	}

}
