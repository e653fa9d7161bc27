package org.norma.notifications;

import java.util.List;
import java.util.Locale;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.accounts.PasswordService;
import org.norma.projects.Person;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Where there is a mail server, the link to a password goes to the mailbox of its owner
 * alone.
 */
@NotificationsTest
class PasswordLetterTests {

	@Autowired
	private TestPeople people;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private GreenMail server;

	@Autowired
	private MockMvcTester web;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void emptyMailboxes() throws Exception {
		if (!this.server.isRunning()) {
			this.server.start();
		}
		this.server.purgeEmailFromAllMailboxes();
	}

	@Test
	void theAdministratorDoesNotSeeTheLinkAndItIsKeptNowhere() throws Exception {
		var owner = this.people.with(Role.OFFICIAL, null, Locale.ITALIAN);
		var answer = reset(owner);
		assertThat(answer).hasStatusOk().bodyText().contains(owner.email()).doesNotContain("/password/");
		var mails = this.server.getReceivedMessages();
		assertThat(mails).hasSize(1);
		assertThat(mails[0].getAllRecipients()).extracting(Object::toString).containsExactly(owner.email());
		var text = String.valueOf(mails[0].getContent());
		assertThat(text).contains("https://norma.example.org/password/", "imposti la Sua password");
		var token = text.replaceAll("(?s).*/password/([\\w-]+).*", "$1");
		assertThat(this.passwords.userNameFor(token)).contains(owner.email());
		assertThat(this.jdbc.sql("select count(*) from outbox where outbox::text like '%' || :token || '%'")
			.param("token", token)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aMailThatIsNotTakenChangesNothing() {
		var owner = this.people.with(Role.OFFICIAL, null, Locale.ITALIAN);
		this.server.stop();
		assertThat(reset(owner)).hasStatus3xxRedirection();
		assertThat(this.jdbc.sql("select count(*) from password_link where account_id = :id")
			.param("id", owner.accountId())
			.query(Integer.class)
			.single()).isZero();
	}

	private MockMvcTester.MockMvcRequestBuilder reset(TestPerson owner) {
		var administrator = this.people.with(Role.ADMINISTRATOR);
		var person = new Person(administrator.accountId(), "Anna",
				List.of(new Actor.Grant(Role.ADMINISTRATOR, null, null)), Locale.ENGLISH);
		return this.web.post()
			.uri("/accounts/" + owner.accountId() + "/password")
			.with(authentication(person.token()))
			.with(csrf());
	}

}
