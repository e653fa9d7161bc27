package org.norma.notifications.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.notifications.Inbox;
import org.norma.notifications.InboxNotice;
import org.norma.notifications.NotificationsTest;
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
class InboxControllerTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestPeople people;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Inbox inbox;

	private TestPerson person;

	@BeforeEach
	void someone() {
		this.person = this.people.with(Role.DRAFTER);
	}

	@Test
	void followingALinkMarksTheNoticeAsReadAndLandsOnThePage() {
		tell("GB 标准 1");
		var notice = notices().get(0);
		assertThat(this.web.get().uri("/inbox/" + notice.id()).with(this.person.signedIn())).hasStatus3xxRedirection()
			.hasRedirectedUrl("/texts/GB%20%E6%A0%87%E5%87%86%201");
		assertThat(this.inbox.unread(this.person.accountId())).isZero();
	}

	@Test
	void unreadNoticesComeFirst() {
		tell("GB 1");
		tell("GB 2");
		assertThat(this.web.post()
			.uri("/inbox/" + notices().get(0).id() + "/read")
			.with(this.person.signedIn())
			.with(csrf())).hasRedirectedUrl("/inbox?page=1");
		assertThat(notices()).extracting(InboxNotice::unread).containsExactly(true, false);
		assertThat(notices()).extracting(InboxNotice::href).containsExactly("/texts/GB%201", "/texts/GB%202");
	}

	@Test
	void allNoticesAreMarkedAsReadAtOnce() {
		tell("GB 1");
		tell("GB 2");
		this.web.post().uri("/inbox/read").with(this.person.signedIn()).with(csrf()).exchange();
		assertThat(this.inbox.unread(this.person.accountId())).isZero();
	}

	@Test
	void nobodyReadsTheInboxOfAnother() {
		tell("GB 1");
		var other = this.people.with(Role.ADMINISTRATOR);
		var notice = notices().get(0);
		assertThat(this.web.get().uri("/inbox").with(other.signedIn())).bodyText().doesNotContain("GB 1");
		assertThat(this.web.get().uri("/inbox/" + notice.id()).with(other.signedIn())).hasStatus(404);
		assertThat(this.web.post().uri("/inbox/" + notice.id() + "/read").with(other.signedIn()).with(csrf()))
			.hasStatus(404);
		this.web.post().uri("/inbox/read").with(other.signedIn()).with(csrf()).exchange();
		assertThat(this.inbox.unread(this.person.accountId())).isEqualTo(1);
		assertThat(this.web.get().uri("/inbox")).hasStatus3xxRedirection();
	}

	@Test
	void aLongInboxHasPages() {
		IntStream.range(0, 30).forEach((i) -> tell("GB " + (100 + i)));
		assertThat(this.web.get().uri("/inbox").with(this.person.signedIn())).bodyText()
			.contains("30 notices", "Page 1 of 2", "href=\"/inbox?page=2\"");
		assertThat(this.web.get().uri("/inbox?page=2").with(this.person.signedIn())).bodyText()
			.contains("GB 100", "href=\"/inbox?page=1\"");
	}

	@ParameterizedTest
	@CsvSource({ "en,The text of GB 1 was edited,Nothing depends on a mail", "zh-CN,GB 1的文本已修改,任何事项都不依赖邮件",
			"it,Il testo di GB 1 è stato modificato,Nulla dipende da un messaggio" })
	void thePagesExistInThreeLanguages(String language, String sentence, String help) {
		tell("GB 1");
		assertThat(this.web.get().uri("/inbox?lang=" + language).with(this.person.signedIn())).hasStatusOk()
			.bodyText()
			.contains(sentence)
			.doesNotContain("??");
		assertThat(this.web.get().uri("/inbox/settings?lang=" + language).with(this.person.signedIn())).hasStatusOk()
			.bodyText()
			.contains(help)
			.doesNotContain("??");
	}

	private void tell(String subject) {
		this.events.publishEvent(new Notice(Recipients.account(this.person.accountId()), "sample.edited",
				List.of(subject), "/texts/" + subject, UUID.randomUUID().toString()));
	}

	private List<InboxNotice> notices() {
		return this.inbox.of(this.person.accountId(), PageRequest.of(0, 10), Locale.ENGLISH).getContent();
	}

}
