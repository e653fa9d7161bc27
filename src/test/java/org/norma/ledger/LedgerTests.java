package org.norma.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.ledger.LedgerCheck.Fault;
import org.norma.shared.Act;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@AutoConfigureMockMvc
class LedgerTests {

	@Autowired
	private LedgerService ledger;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private final String id = UUID.randomUUID().toString();

	@Test
	void anActOfATransactionIsWrittenOnceWithAllItsValues() {
		var actor = UUID.randomUUID();
		var body = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(new Act("level.renamed", "level", this.id, Map.of("name", "旧"),
					Map.of("name", "新", "rank", "2"), actor, "李伟", org.norma.shared.Role.OFFICIAL, body, "because")));
		assertThat(this.ledger.of("level", this.id)).singleElement().satisfies((entry) -> {
			assertThat(entry.verb()).isEqualTo("level.renamed");
			assertThat(entry.before()).containsExactly(Map.entry("name", "旧"));
			assertThat(entry.after()).containsExactly(Map.entry("name", "新"), Map.entry("rank", "2"));
			assertThat(entry.actorId()).isEqualTo(actor);
			assertThat(entry.actorName()).isEqualTo("李伟");
			assertThat(entry.role()).isEqualTo("OFFICIAL");
			assertThat(entry.bodyId()).isEqualTo(body);
			assertThat(entry.reason()).isEqualTo("because");
		});
		assertThat(this.ledger.verify().whole()).isTrue();
	}

	@Test
	void anActThatIsRolledBackLeavesNoEntry() {
		this.transaction.executeWithoutResult((status) -> {
			publish("1");
			status.setRollbackOnly();
		});
		assertThat(entries()).isEmpty();
	}

	@Test
	void anActWhoseEntryCannotBeWrittenIsRolledBack() {
		this.jdbc.sql("create table if not exists probe (id text)").update();
		this.jdbc.sql("alter table ledger_entry add constraint probe check (subject_id <> 'forbidden') not valid")
			.update();
		try {
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
					this.jdbc.sql("insert into probe values ('x')").update();
					this.events.publishEvent(Act.bySystem("v", "t", "forbidden", Map.of(), Map.of()));
				}));
			assertThat(this.jdbc.sql("select count(*) from probe").query(Integer.class).single()).isZero();
		}
		finally {
			this.jdbc.sql("alter table ledger_entry drop constraint probe").update();
			this.jdbc.sql("drop table probe").update();
		}
	}

	@Test
	void anActOutsideATransactionIsWritten() {
		publish("1");
		assertThat(entries()).hasSize(1);
	}

	@Test
	void actsOfOneTransactionKeepTheirOrder() {
		this.transaction.executeWithoutResult((status) -> IntStream.range(0, 5).forEach((i) -> publish("" + i)));
		assertThat(entries()).extracting((entry) -> entry.after().get("n")).containsExactly("4", "3", "2", "1", "0");
	}

	@Test
	void anActPublishedWhileCommittingIsWrittenToo() {
		this.transaction.executeWithoutResult(
				(status) -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
					@Override
					public void beforeCommit(boolean readOnly) {
						publish("before");
					}

					@Override
					public void afterCommit() {
						publish("after");
					}
				}));
		assertThat(entries()).hasSize(2);
	}

	@Test
	void anInnerTransactionIsKeptApart() {
		var inner = new TransactionTemplate(java.util.Objects.requireNonNull(this.transaction.getTransactionManager()));
		inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
		this.transaction.executeWithoutResult((status) -> {
			publish("outer");
			inner.executeWithoutResult((own) -> publish("inner"));
			status.setRollbackOnly();
		});
		assertThat(entries()).singleElement().satisfies((entry) -> assertThat(entry.after()).containsValue("inner"));
	}

	@Test
	void manyWritersAtOnceMakeOneChain() throws Exception {
		var threads = Executors.newFixedThreadPool(20);
		try {
			var jobs = IntStream.range(0, 20)
				.mapToObj((i) -> (Callable<Boolean>) () -> this.transaction.execute((status) -> {
					publish("" + i);
					return true;
				}))
				.toList();
			for (var done : threads.invokeAll(jobs)) {
				assertThat(done.get()).isTrue();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(entries()).hasSize(20);
		var check = this.ledger.verify();
		assertThat(check.whole()).isTrue();
		assertThat(check.checked())
			.isEqualTo(this.jdbc.sql("select max(seq) from ledger_entry").query(Long.class).single());
	}

	@ParameterizedTest
	@ValueSource(strings = { "update ledger_entry set reason = 'x'", "delete from ledger_entry where seq = 1",
			"truncate ledger_entry" })
	void theDatabaseRefusesEveryChange(String change) {
		publish("1");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.jdbc.sql(change).update())
			.withStackTraceContaining("The ledger only grows");
	}

	@ParameterizedTest
	@CsvSource({ "update ledger_entry set actor_name = 'Somebody else' where seq = ?, VALUES",
			"update ledger_entry set values_after = '{\"n\": \"9\"}' where seq = ?, VALUES",
			"update ledger_entry set at = at + interval '1 microsecond' where seq = ?, VALUES",
			"update ledger_entry set previous_hash = repeat('a'; 64) where seq = ?, CHAIN",
			"delete from ledger_entry where seq = ?, GAP" })
	void aRowChangedBehindTheTriggerIsFound(String change, Fault fault) {
		IntStream.range(0, 3).forEach((i) -> publish("" + i));
		long seq = entries().get(1).seq();
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("alter table ledger_entry disable trigger ledger_entry_only_grows").update();
			this.jdbc.sql(change.replace(';', ',')).param(seq).update();
			var check = this.ledger.verify();
			assertThat(check.fault()).isEqualTo(fault);
			assertThat(check.brokenSeq()).isEqualTo((fault == Fault.GAP) ? seq + 1 : seq);
			status.setRollbackOnly();
		});
		assertThat(this.ledger.verify().whole()).isTrue();
	}

	@Test
	void charactersThatTheDatabaseCannotKeepDoNotBreakTheChain() {
		this.events.publishEvent(Act.bySystem("v", "probe", this.id, Map.of(), Map.of("n", "a\0b\uD800c\n\"\\|é")));
		assertThat(entries()).singleElement().satisfies((entry) -> assertThat(entry.after().get("n")).startsWith("ab"));
		assertThat(this.ledger.verify().whole()).isTrue();
	}

	@Test
	void theTextThatIsHashedIsAsDocumented() {
		var entry = new LedgerEntry(2, java.time.Instant.parse("2026-11-20T02:00:00.000001Z"), null, "é", null, null,
				"v", "t", "i", Map.of(), Map.of("b", "2", "a", "1"), null, LedgerEntry.START, "");
		assertThat(entry.canonical()).isEqualTo("1:2\n27:2026-11-20T02:00:00.000001Z\n-\n2:é\n-\n-\n1:v\n1:t\n1:i\n"
				+ "1:0\n1:2\n1:a\n1:1\n1:b\n1:2\n-\n64:" + "0".repeat(64) + "\n");
	}

	@Test
	void entriesAreFoundByVerbPersonAndPeriod() {
		publish("1");
		var now = java.time.Instant.now();
		assertThat(found(new LedgerFilter("probe.done", "", this.id, "nor", now.minusSeconds(60), now.plusSeconds(60))))
			.hasSize(1);
		assertThat(found(new LedgerFilter("probe", "", this.id, "", null, null))).isEmpty();
		assertThat(found(new LedgerFilter("", "", this.id, "nobody%", null, null))).isEmpty();
		assertThat(found(new LedgerFilter("", "", this.id, "", now.plusSeconds(60), null))).isEmpty();
		assertThat(this.ledger.verbs()).contains("probe.done").doesNotHaveDuplicates();
	}

	private List<LedgerEntry> found(LedgerFilter filter) {
		return this.ledger.find(filter, Long.MAX_VALUE, 10);
	}

	private void publish(String number) {
		this.events.publishEvent(Act.bySystem("probe.done", "probe", this.id, Map.of(), Map.of("n", number)));
	}

	private List<LedgerEntry> entries() {
		return this.ledger.of("probe", this.id);
	}

}
