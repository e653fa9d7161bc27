package org.norma.journeys;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A drafter of one body tries the drafts of another, by every address that the people of
 * the other body use.
 */
class AccessLifeJourneyTests extends LifeJourney {

	private static final String SECRET = "Half of the seats shall fold.";

	private static final Course COURSE = new Course("Folding seats of cinemas", "enterprise", null, "DMW", null, "DMW",
			"WORKS", "WORKS", "WORKS_DRAFTER");

	private String project = "";

	private String document = "";

	private String section = "";

	/** Writes a draft of the enterprise, as its own drafter. */
	private void written() {
		this.project = this.plan.planned(this.plan.personStatesNeed("WORKS_DRAFTER", COURSE.title()), COURSE);
		as(COURSE.drafter());
		go(this.project);
		follow("Open the text");
		this.text.written(SECRET);
		this.section = here();
		this.document = this.section.replaceAll("/sections/.*", "");
	}

	@TestFactory
	Stream<DynamicTest> aDrafterOfAnotherBodyReadsNoPageOfTheDraft() {
		written();
		as("FINANCE");
		return Stream.of(this.document, this.document + "/text", this.document + "/revisions", this.section,
				this.section + "/history", this.project + "/edit", this.project + "/decide", this.project + "/suspend",
				this.project + "/cancel", this.project + "/approve", this.project + "/disclosure",
				"/consultations/new/" + id(this.project), "/ballots/new?project=" + id(this.project))
			.map((address) -> DynamicTest.dynamicTest(address.replaceAll("[0-9a-f-]{36}", "…"), () -> {
				var answer = this.page.navigate(address);
				assertThat(answer.status()).isIn(403, 404);
				assertThat(this.page.content()).doesNotContain(SECRET);
			}));
	}

	@TestFactory
	Stream<DynamicTest> aDrafterOfAnotherBodyChangesNothingOfTheDraft() {
		written();
		as("FINANCE");
		go("/needs/new");
		var token = this.page.locator("main input[name=_csrf]").first().getAttribute("value");
		return attempts().entrySet()
			.stream()
			.map((attempt) -> DynamicTest.dynamicTest(attempt.getKey().replaceAll("[0-9a-f-]{36}", "…"), () -> {
				var form = FormData.create().set("_csrf", token).set("version", "0");
				attempt.getValue().forEach((each) -> form.set(each.split("=")[0], each.split("=")[1]));
				assertThat(answered(attempt.getKey(), form).status()).isIn(403, 404);
				as(COURSE.drafter());
				go(this.document + "/text");
				sees(SECRET);
				as("FINANCE");
			}));
	}

	/** Whoever is asked says yes. */
	private APIResponse answered(String address, FormData form) {
		var sent = RequestOptions.create().setForm(form).setMaxRedirects(0);
		var answer = this.page.request().post(address, sent);
		if (!answer.text().contains("data-confirmation")) {
			return answer;
		}
		form.set("confirmed", "yes");
		return this.page.request().post(address, sent);
	}

	private Map<String, List<String>> attempts() {
		return Map.ofEntries(Map.entry(this.section, List.of("heading=Other", "body=Other")),
				Map.entry(this.section + "/autosave", List.of("heading=Other", "body=Other")),
				Map.entry(this.section + "/delete", List.of()),
				Map.entry(this.section + "/move", List.of("direction=UP")),
				Map.entry(this.section + "/add", List.of("place=after")),
				Map.entry(this.document + "/sections", List.of("kind=CLAUSE")),
				Map.entry(this.document + "/revisions", List.of("purpose=Mine")),
				Map.entry(this.project + "/advance", List.of()),
				Map.entry(this.project + "/suspend", List.of("reason=Mine")),
				Map.entry(this.project + "/cancel", List.of("reason=Mine")),
				Map.entry(this.project + "/approve", List.of("reason=Mine")));
	}

	@Test
	void aDrafterOfAnotherBodyDoesNotFindTheDraftInListsOrWork() {
		written();
		as("FINANCE");
		go("/work");
		doesNotSee(COURSE.title());
		go("/ballots");
		doesNotSee(COURSE.title());
		go("/consultations");
		doesNotSee(COURSE.title());
	}

	private static String id(String address) {
		return address.substring(address.lastIndexOf('/') + 1);
	}

}
