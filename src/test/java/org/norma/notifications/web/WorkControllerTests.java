package org.norma.notifications.web;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.norma.notifications.MovableClock;
import org.norma.notifications.NotificationsTest;
import org.norma.notifications.TestPeople;
import org.norma.notifications.TestPerson;
import org.norma.notifications.TestWork;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@NotificationsTest
class WorkControllerTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestPeople people;

	@Autowired
	private TestWork work;

	@Autowired
	private MovableClock clock;

	private TestPerson person;

	@BeforeEach
	void someone() {
		this.clock.set("2026-11-20T09:00:00");
		this.person = this.people.with(Role.EXPERT);
	}

	@AfterEach
	void allWorks() {
		this.work.fails(false);
	}

	@Test
	void eachActIsALinkToItsPageWithDateDaysLeftAndZone() {
		this.work.waits(this.person, "GB 1", "2026-11-23");
		var page = page("/work");
		assertThat(page).contains("href=\"/ballots/GB-1\"", "Cast the vote of SAC", ">2026-11-23</time>", "3 days left",
				"Asia/Shanghai", "GB/T 16733-2023, 6.4");
	}

	@Test
	void theListIsFilteredByWordsAndDeadline() {
		this.work.waits(this.person, "GB 1", "2026-11-23");
		this.work.waits(this.person, "GB 2", "2026-01-23");
		assertThat(page("/work?words=gb 2")).contains("/ballots/GB-2").doesNotContain("/ballots/GB-1");
		assertThat(page("/work?urgency=SOON")).contains("/ballots/GB-1").doesNotContain("/ballots/GB-2");
		assertThat(page("/work?words=nothing")).contains("No act fits the filter");
	}

	@Test
	void whoeverHasNothingToDoIsToldWhatToDo() {
		assertThat(page("/work")).contains("Nothing waits for you", "Search standards");
	}

	@Test
	void aModuleThatFailsLeavesThePageStanding() {
		this.work.fails(true);
		assertThat(page("/work")).contains("The list is incomplete").doesNotContain("Nothing waits for you");
	}

	@Test
	void theTableForSpreadsheetsHoldsTheFilteredActsAndNoFormula() throws Exception {
		this.work.waits(this.person, "=1+1", "2026-11-23");
		this.work.waits(this.person, "GB 2", "2026-01-23");
		var answer = this.web.get().uri("/work.csv?urgency=SOON").with(this.person.signedIn()).exchange();
		assertThat(answer.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(answer.getResponse().getContentAsString()).isEqualTo("\uFEFF"
				+ "Act,Subject,Last day,Days left,Zone,Basis,Page\r\n"
				+ "Cast the vote of SAC,'=1+1,2026-11-23,3,Asia/Shanghai,\"GB/T 16733-2023, 6.4\",/ballots/=1+1\r\n");
	}

	@ParameterizedTest
	@CsvSource({ "en,My work,3 days left", "zh-CN,我的工作,剩余 3 天", "it,Il mio lavoro,rimangono 3 giorni" })
	void thePageExistsInThreeLanguages(String language, String title, String left) {
		this.work.waits(this.person, "GB 1", "2026-11-23");
		assertThat(page("/work?lang=" + language)).contains("<h1 class=\"me-auto mb-0\">" + title, left)
			.doesNotContain("??");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void everyRoleHasAListOfWork(Role role) {
		assertThat(this.web.get().uri("/work").with(this.people.with(role).signedIn())).hasStatusOk()
			.bodyText()
			.contains("href=\"/work\"");
	}

	@Test
	void whoeverIsNotSignedInIsSentToSignIn() {
		assertThat(this.web.get().uri("/work")).hasStatus3xxRedirection();
		assertThat(this.web.get().uri("/work.csv")).hasStatus3xxRedirection();
	}

	@Test
	void nobodySeesTheWorkOfAnother() {
		this.work.waits(this.person, "GB 1", "2026-11-23");
		assertThat(this.web.get().uri("/work").with(this.people.with(Role.EXPERT).signedIn())).bodyText()
			.doesNotContain("GB-1");
	}

	private String page(String uri) {
		var answer = this.web.get().uri(uri).with(this.person.signedIn()).exchange();
		assertThat(answer).hasStatusOk();
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
