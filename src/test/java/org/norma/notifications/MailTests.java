package org.norma.notifications;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@NotificationsTest
class MailTests {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestPeople people;

	@Autowired
	private GreenMail server;

	@Autowired
	private MailRun run;

	@Autowired
	private MailDelivery delivery;

	@Autowired
	private Outbox outbox;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void emptyOutbox() throws Exception {
		this.jdbc.sql("delete from outbox").update();
		this.server.purgeEmailFromAllMailboxes();
	}

	@AfterEach
	void serverUp() {
		if (!this.server.isRunning()) {
			this.server.start();
		}
	}

	@Test
	void aMailHasTwoPartsInTheReadersLanguageAndALinkThatLandsOnTheAct() throws Exception {
		var reader = this.people.with(Role.EXPERT, null, Locale.ITALIAN);
		tell(Recipients.account(reader.accountId()));
		this.run.sendDue();
		var mail = onlyMail();
		assertThat(mail.getSubject()).isEqualTo("Modificato: GB/T 1");
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(reader.email());
		assertThat(raw(mail)).contains("text/plain", "text/html");
		assertThat(plain(mail)).contains("Il testo di GB/T 1 è stato modificato",
				"https://norma.example.org/projects/1/text", "https://norma.example.org/inbox/settings");
	}

	@Test
	void whileTheServerIsDownMailsWaitAndAreSentLaterOnce() throws Exception {
		this.server.stop();
		tell(Recipients.address("a@example.org"));
		tell(Recipients.address("b@example.org"));
		this.run.sendDue();
		assertThat(states()).containsOnly(OutboxState.PENDING);
		this.server.start();
		this.clock.pass(Duration.ofMinutes(2));
		this.run.sendDue();
		this.run.sendDue();
		this.clock.pass(Duration.ofDays(1));
		this.run.sendDue();
		assertThat(this.server.getReceivedMessages()).hasSize(2);
		assertThat(states()).containsOnly(OutboxState.SENT);
	}

	@Test
	void aServerThatIsDownIsAskedOnceARunAndLessOftenAsTimePasses() {
		this.server.stop();
		IntStream.range(0, 5).forEach((i) -> tell(Recipients.address(i + "@example.org")));
		this.run.sendDue();
		assertThat(mails()).extracting(OutboxMail::attempts).containsOnlyOnce(1).contains(0);
		assertThat(IntStream.range(0, 12).mapToObj(MailDelivery::delay))
			.startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4))
			.endsWith(Duration.ofHours(6), Duration.ofHours(6));
	}

	@Test
	void aProcessKilledAfterTheCommitHasLostNothing() throws Exception {
		tell(Recipients.address("a@example.org"));
		assertThat(this.server.getReceivedMessages()).isEmpty();
		this.run.sendDue();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void aProcessKilledWhileSendingSendsACopyThatIsRecognisedByItsIdentifier() throws Exception {
		tell(Recipients.address("a@example.org"));
		this.transaction.executeWithoutResult((status) -> {
			this.delivery.next();
			status.setRollbackOnly();
		});
		assertThat(states()).containsOnly(OutboxState.PENDING);
		this.run.sendDue();
		var sent = this.server.getReceivedMessages();
		assertThat(sent).hasSize(2);
		assertThat(sent[1].getMessageID()).isEqualTo(sent[0].getMessageID())
			.isEqualTo("<" + mails().get(0).id() + "@norma.example.org>");
	}

	@Test
	void nodesThatSendAtTheSameTimeSendEachMailOnce() {
		IntStream.range(0, 30).forEach((i) -> tell(Recipients.address(i + "@example.org")));
		var nodes = IntStream.range(0, 4).mapToObj((i) -> CompletableFuture.runAsync(this.run::sendDue)).toList();
		nodes.forEach(CompletableFuture::join);
		assertThat(Arrays.stream(this.server.getReceivedMessages()).map(MailTests::identifier)).hasSize(30)
			.doesNotHaveDuplicates();
	}

	@Test
	void anAddressThatIsNoneFailsVisiblyAndKeepsNobodyWaiting() {
		tell(Recipients.address("no address"));
		tell(Recipients.address("a@example.org"));
		this.run.sendDue();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(mails()).filteredOn((mail) -> mail.state() == OutboxState.FAILED)
			.singleElement()
			.satisfies((mail) -> assertThat(mail.lastError()).isNotBlank());
	}

	@Test
	void aMailIsGivenUpAfterFiveDaysAndCanBeTriedAnew() {
		this.server.stop();
		tell(Recipients.address("a@example.org"));
		this.run.sendDue();
		this.clock.pass(Duration.ofDays(5));
		this.run.sendDue();
		var mail = mails().get(0);
		assertThat(mail.state()).isEqualTo(OutboxState.FAILED);
		this.server.start();
		this.run.sendDue();
		assertThat(this.server.getReceivedMessages()).isEmpty();
		this.outbox.retry(mail.id());
		this.run.sendDue();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThatThrownBy(() -> this.outbox.retry(mail.id())).isInstanceOf(RuleBroken.class);
	}

	private void tell(Recipients recipients) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new Notice(recipients,
				"sample.edited", List.of("GB/T 1"), "/projects/1/text", UUID.randomUUID().toString())));
	}

	private List<OutboxMail> mails() {
		return this.outbox.all(null, PageRequest.of(0, 100)).getContent();
	}

	private List<OutboxState> states() {
		return mails().stream().map(OutboxMail::state).toList();
	}

	private MimeMessage onlyMail() {
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		return this.server.getReceivedMessages()[0];
	}

	private static String identifier(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String raw(MimeMessage mail) throws Exception {
		var bytes = new ByteArrayOutputStream();
		mail.writeTo(bytes);
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static String plain(MimeMessage mail) throws Exception {
		var content = mail.getContent();
		while (content instanceof MimeMultipart parts) {
			content = parts.getBodyPart(0).getContent();
		}
		return content.toString();
	}

}
