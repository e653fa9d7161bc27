package org.norma.notifications;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The installation as it starts, without a mail server and with its jobs running. */
@SpringBootTest(properties = { "db-scheduler.enabled=true", "db-scheduler.polling-interval=200ms" })
@Tag("long")
class LogOutboxTests {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private Outbox outbox;

	@Test
	void withoutAMailServerTheJobWritesMailsToTheLogAndKeepsThem() {
		this.events.publishEvent(new Notice(Recipients.address("a@example.org"), "sample.edited", List.of("GB/T 1"),
				"/projects/1/text", UUID.randomUUID().toString()));
		Awaitility.await()
			.atMost(Duration.ofSeconds(40))
			.untilAsserted(() -> assertThat(this.outbox.all(null, PageRequest.of(0, 10))).singleElement()
				.satisfies((mail) -> assertThat(mail.state()).isEqualTo(OutboxState.LOGGED)));
	}

}
