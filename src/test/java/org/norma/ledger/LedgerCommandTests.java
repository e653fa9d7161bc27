package org.norma.ledger;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.shared.Act;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The check of the chain from the command line. */
@SpringBootTest
@AutoConfigureMockMvc
class LedgerCommandTests {

	@Autowired
	private LedgerCommand command;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private int run() {
		return this.command.run(new DefaultApplicationArguments("verify-ledger"),
				new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

	private long act() {
		this.events
			.publishEvent(Act.bySystem("probe.command", "probe", UUID.randomUUID().toString(), Map.of(), Map.of()));
		return this.jdbc.sql("select max(seq) from ledger_entry").query(Long.class).single();
	}

	@Test
	void aWholeChainGivesStatusZeroAndOneSentenceWithItsLastHash() {
		var last = act();
		assertThat(run()).isZero();
		var hash = this.jdbc.sql("select hash from ledger_entry where seq = ?")
			.param(last)
			.query(String.class)
			.single();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).startsWith("The chain of the ledger is whole: all")
			.contains(hash)
			.hasLineCount(1);
	}

	@Test
	void aBrokenChainGivesStatusOneAndNamesItsFirstBrokenEntry() {
		var first = act();
		act();
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("alter table ledger_entry disable trigger ledger_entry_only_grows").update();
			this.jdbc.sql("update ledger_entry set actor_name = 'Somebody else' where seq >= ?").param(first).update();
			assertThat(run()).isEqualTo(1);
			status.setRollbackOnly();
		});
		assertThat(this.out.toString(StandardCharsets.UTF_8))
			.startsWith("The chain of the ledger is broken at entry " + first + ". Its values are not those")
			.hasLineCount(1);
	}

}
