package org.norma.notifications.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.norma.AllPages;
import org.norma.notifications.NotificationsTest;
import org.norma.notifications.Outbox;
import org.norma.notifications.OutboxMail;
import org.norma.notifications.OutboxState;
import org.norma.notifications.TestPeople;
import org.norma.notifications.TestPerson;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@NotificationsTest
class OutboxControllerTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestPeople people;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Outbox outbox;

	private TestPerson administrator;

	private final String address = UUID.randomUUID() + "@example.org";

	private OutboxMail mail;

	@BeforeEach
	void aMailWaits() {
		this.administrator = this.people.with(Role.ADMINISTRATOR);
		this.events.publishEvent(new Notice(Recipients.address(this.address), "sample.edited", List.of("GB/T 1"),
				"/projects/1/text", UUID.randomUUID().toString()));
		this.mail = this.outbox.all(null, PageRequest.of(0, 1000))
			.stream()
			.filter((each) -> each.address().equals(this.address))
			.findFirst()
			.orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "en,Outbox,Waiting", "zh-CN,发件箱,等待发送", "it,Posta in uscita,In attesa" })
	void theListShowsMailsWithTheirState(String language, String title, String state) {
		assertThat(AllPages.of(this.web, "/outbox?lang=" + language, this.administrator.signedIn()))
			.contains(title, state, this.address, "Edited: GB/T 1")
			.doesNotContain("??");
	}

	@Test
	void theStatesAreCounted() {
		var waiting = this.outbox.counts().get(OutboxState.PENDING);
		assertThat(this.web.get().uri("/outbox?lang=en").with(this.administrator.signedIn())).bodyText()
			.contains("Waiting (" + waiting + ")", "Sent (");
	}

	@Test
	void theListIsFilteredByState() {
		var outbox = "/outbox/" + this.mail.id();
		assertThat(AllPages.of(this.web, "/outbox?state=PENDING", this.administrator.signedIn())).contains(outbox);
		assertThat(AllPages.of(this.web, "/outbox?state=FAILED", this.administrator.signedIn())).contains("<h1")
			.doesNotContain(outbox);
	}

	@ParameterizedTest
	@CsvSource({ "en", "zh-CN", "it" })
	void aMailIsShownAsItsReaderSeesIt(String language) {
		assertThat(this.web.get()
			.uri("/outbox/" + this.mail.id() + "?lang=" + language)
			.with(this.administrator.signedIn())).hasStatusOk()
			.bodyText()
			.contains("The text of GB/T 1 was edited", "https://norma.example.org/projects/1/text")
			.doesNotContain("??");
	}

	@Test
	void aMailCanBeTriedNow() {
		assertThat(this.web.post()
			.uri("/outbox/" + this.mail.id() + "/retry")
			.with(this.administrator.signedIn())
			.with(csrf())).hasRedirectedUrl("/outbox/" + this.mail.id());
		assertThat(this.web.post().uri("/outbox/retry").with(this.administrator.signedIn()).with(csrf()))
			.hasRedirectedUrl("/outbox");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
	void onlyAdministratorsSeeTheOutbox(Role role) {
		var person = this.people.with(role);
		assertThat(this.web.get().uri("/outbox").with(person.signedIn())).hasStatus(403);
		assertThat(this.web.get().uri("/outbox/" + this.mail.id()).with(person.signedIn())).hasStatus(403);
		assertThat(this.web.post().uri("/outbox/retry").with(person.signedIn()).with(csrf())).hasStatus(403);
	}

}
