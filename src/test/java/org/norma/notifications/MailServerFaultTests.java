package org.norma.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.notifications.MoodyMailServer.Mood;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail server that is slow, refuses or breaks off: mails wait and are sent once. */
@NotificationsTest
class MailServerFaultTests {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JavaMailSenderImpl sender;

	@Autowired
	private MailRun run;

	@Autowired
	private Outbox outbox;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private MoodyMailServer server;

	private int usualPort;

	private Properties usual;

	@BeforeEach
	void moodyServer() throws Exception {
		this.jdbc.sql("delete from outbox").update();
		this.server = new MoodyMailServer();
		this.usualPort = this.sender.getPort();
		this.usual = this.sender.getJavaMailProperties();
		var impatient = new Properties();
		impatient.putAll(this.usual);
		impatient.setProperty("mail.smtp.timeout", "500");
		this.sender.setPort(this.server.port());
		this.sender.setJavaMailProperties(impatient);
	}

	@AfterEach
	void usualServer() throws Exception {
		this.sender.setPort(this.usualPort);
		this.sender.setJavaMailProperties(this.usual);
		this.server.close();
		this.jdbc.sql("delete from outbox").update();
	}

	@Test
	void aServerThatDoesNotAnswerIsAskedOnceARunAndGetsEveryMailLaterOnce() {
		this.server.mood(Mood.SILENT);
		tell("a@example.org", "b@example.org", "c@example.org");
		this.run.sendDue();
		assertThat(mails()).extracting(OutboxMail::state).containsOnly(OutboxState.PENDING);
		assertThat(mails()).extracting(OutboxMail::attempts).containsExactlyInAnyOrder(1, 0, 0);
		assertThat(mails()).filteredOn((mail) -> mail.attempts() == 1)
			.singleElement()
			.satisfies((mail) -> assertThat(mail.lastError()).isNotBlank());
		assertThat(this.server.taken()).isEmpty();
		this.server.mood(Mood.FRIENDLY);
		later();
		assertThat(this.server.taken()).hasSize(3).doesNotHaveDuplicates();
		assertThat(mails()).extracting(OutboxMail::state).containsOnly(OutboxState.SENT);
	}

	@Test
	void anAddressThatTheServerRefusesKeepsNobodyWaitingAndIsTriedAgain() {
		this.server.mood(Mood.REFUSING_ONE);
		tell("a@example.org", MoodyMailServer.REFUSED, "b@example.org");
		this.run.sendDue();
		assertThat(this.server.taken()).hasSize(2).noneMatch((mail) -> mail.contains(MoodyMailServer.REFUSED));
		assertThat(mails()).filteredOn((mail) -> mail.state() == OutboxState.PENDING)
			.singleElement()
			.satisfies((mail) -> assertThat(mail.lastError()).contains("no such person"));
		this.server.mood(Mood.FRIENDLY);
		later();
		assertThat(this.server.taken()).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	void aServerThatRefusesEverybodyLosesNothing() {
		this.server.mood(Mood.REFUSING_ALL);
		tell("a@example.org", "b@example.org");
		this.run.sendDue();
		assertThat(mails()).extracting(OutboxMail::state).containsOnly(OutboxState.PENDING);
		this.server.mood(Mood.FRIENDLY);
		later();
		assertThat(this.server.taken()).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	void aMailTakenWithoutAWordIsSentAgainAsTheSameMail() {
		this.server.mood(Mood.BREAKING_OFF);
		tell("a@example.org");
		this.run.sendDue();
		this.server.mood(Mood.FRIENDLY);
		later();
		assertThat(this.server.taken()).hasSize(2);
		assertThat(this.server.taken().get(0)).isEqualTo(this.server.taken().get(1)).contains("Message-ID");
		assertThat(mails()).extracting(OutboxMail::state).containsOnly(OutboxState.SENT);
	}

	/** Some runs, some time after. */
	private void later() {
		for (int runs = 0; runs < 3; runs++) {
			this.clock.pass(Duration.ofMinutes(5));
			this.run.sendDue();
		}
	}

	private void tell(String... addresses) {
		for (var address : addresses) {
			this.transaction
				.executeWithoutResult((status) -> this.events.publishEvent(new Notice(Recipients.address(address),
						"sample.edited", List.of("GB/T 1"), "/projects/1/text", UUID.randomUUID().toString())));
		}
	}

	private List<OutboxMail> mails() {
		return this.outbox.all(null, PageRequest.of(0, 100)).getContent();
	}

}
