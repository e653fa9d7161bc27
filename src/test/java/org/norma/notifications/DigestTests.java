package org.norma.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

@NotificationsTest
class DigestTests {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TestPeople people;

	@Autowired
	private TestWork work;

	@Autowired
	private SettingsService settings;

	@Autowired
	private Digests digests;

	@Autowired
	private Outbox outbox;

	@Autowired
	private MovableClock clock;

	private TestPerson reader;

	@BeforeEach
	void someoneWantsADigest() {
		this.clock.set("2026-11-20T07:00:00");
		this.reader = this.people.with(Role.EXPERT, null, Locale.ENGLISH);
		this.settings.choose(this.reader, MailChoice.DIGEST);
	}

	@AfterEach
	void allWorks() {
		this.work.fails(false);
	}

	@Test
	void theDigestHoldsTheWorkWithItsDaysLeftAndTheUnreadNotices() {
		this.work.waits(this.reader, "GB 1", "2026-11-22");
		this.work.waits(this.reader, "GB 2", "2026-11-18");
		tell();
		this.digests.writeAll();
		var mail = mails().get(0);
		assertThat(mail.letter().subject()).isEqualTo("2 acts wait for you: 2026-11-20");
		assertThat(this.outbox.text(mail)).containsSubsequence("Overdue", "Cast the vote of SAC: GB 2",
				"2026-11-18 · 2 days overdue · Asia/Shanghai", "https://norma.example.org/ballots/GB-2",
				"Cast the vote of SAC: GB 1", "2 days left", "Notices you have not read (1)",
				"The text of GB/T 1 was edited");
	}

	@Test
	void aPersonGetsOneDigestADay() {
		this.work.waits(this.reader, "GB 1", "2026-11-22");
		this.digests.writeAll();
		this.clock.pass(Duration.ofHours(16));
		this.digests.writeAll();
		assertThat(mails()).hasSize(1);
		this.clock.pass(Duration.ofHours(8));
		this.digests.writeAll();
		assertThat(mails()).hasSize(2);
	}

	@Test
	void nodesThatWriteAtTheSameTimeWriteOneDigest() {
		this.work.waits(this.reader, "GB 1", "2026-11-22");
		var nodes = IntStream.range(0, 4).mapToObj((i) -> CompletableFuture.runAsync(this.digests::writeAll)).toList();
		nodes.forEach(CompletableFuture::join);
		assertThat(mails()).hasSize(1);
	}

	@Test
	void whenNothingWaitsAndNothingIsUnreadThereIsNoMail() {
		this.digests.writeAll();
		assertThat(mails()).isEmpty();
	}

	@Test
	void whoeverWantsMailsAtOnceGetsNoDigest() {
		this.settings.choose(this.reader, MailChoice.AT_ONCE);
		this.work.waits(this.reader, "GB 1", "2026-11-22");
		this.digests.writeAll();
		assertThat(mails()).isEmpty();
	}

	@Test
	void aModuleThatFailsIsNamedInTheDigest() {
		tell();
		this.work.fails(true);
		this.digests.writeAll();
		assertThat(this.outbox.text(mails().get(0))).contains("The list is incomplete",
				"The text of GB/T 1 was edited");
	}

	private void tell() {
		this.events.publishEvent(new Notice(Recipients.account(this.reader.accountId()), "sample.edited",
				List.of("GB/T 1"), "/projects/1/text", UUID.randomUUID().toString()));
	}

	private List<OutboxMail> mails() {
		return this.outbox.all(null, PageRequest.of(0, 1000))
			.stream()
			.filter((mail) -> this.reader.accountId().equals(mail.account()))
			.toList();
	}

}
