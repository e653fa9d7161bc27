package org.norma.notifications.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.notifications.MailChoice;
import org.norma.notifications.NotificationsTest;
import org.norma.notifications.SettingsService;
import org.norma.notifications.TestPeople;
import org.norma.notifications.TestPerson;
import org.norma.shared.Act;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@NotificationsTest
@RecordApplicationEvents
class SettingsControllerTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestPeople people;

	@Autowired
	private SettingsService settings;

	@Autowired
	private ApplicationEvents events;

	private TestPerson person;

	@BeforeEach
	void someone() {
		this.person = this.people.with(Role.ENTERPRISE);
	}

	@Test
	void theChoiceOfMailsIsKeptAndRecorded() {
		assertThat(this.settings.of(this.person).mail()).isEqualTo(MailChoice.AT_ONCE);
		assertThat(post("/inbox/settings?mail=DIGEST")).hasRedirectedUrl("/inbox/settings");
		assertThat(this.settings.of(this.person).mail()).isEqualTo(MailChoice.DIGEST);
		assertThat(this.events.stream(Act.class)).singleElement()
			.satisfies((act) -> assertThat(act.verb()).isEqualTo("notification.mail-chosen"))
			.satisfies((act) -> assertThat(act.actorId()).isEqualTo(this.person.accountId()));
	}

	@Test
	void aFormWithoutAChoiceSaysWhatIsMissing() {
		assertThat(post("/inbox/settings")).hasStatusOk().bodyText().contains("Choose one of the three ways");
		assertThat(post("/inbox/settings?mail=SOMETIMES")).hasStatusOk()
			.bodyText()
			.contains("Choose one of the three ways");
	}

	@Test
	void theCalendarAddressIsShownOnceRenewedAndRemovedWithoutTouchingTheMails() {
		post("/inbox/settings?mail=NONE");
		var opened = post("/inbox/settings/calendar");
		var first = address(opened);
		assertThat(first).startsWith("https://norma.example.org/calendar/");
		assertThat(this.web.get()
			.uri("/inbox/settings")
			.cookie(opened.getResponse().getCookie("SESSION"))
			.with(this.person.signedIn())).bodyText().contains(first);
		assertThat(this.web.get().uri("/inbox/settings").with(this.person.signedIn())).bodyText()
			.contains("it was shown once")
			.doesNotContain("norma.example.org/calendar/");
		assertThat(address(post("/inbox/settings/calendar"))).isNotEqualTo(first);
		post("/inbox/settings/calendar/close");
		assertThat(this.settings.of(this.person).calendar()).isFalse();
		assertThat(this.settings.of(this.person).mail()).isEqualTo(MailChoice.NONE);
	}

	private static String address(MvcTestResult answer) {
		return String.valueOf(answer.getMvcResult().getFlashMap().get("address"));
	}

	private MvcTestResult post(String uri) {
		return this.web.post().uri(uri).with(this.person.signedIn()).with(csrf()).exchange();
	}

}
