package org.norma.ledger;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.NormaApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The embedded database as people start it: the application is not its owner. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerRoleTests {

	@TempDir
	private static Path folder;

	private ConfigurableApplicationContext norma;

	private JdbcClient application;

	@BeforeAll
	void start() {
		this.norma = SpringApplication.run(NormaApplication.class, "--norma.data=" + folder, "--server.port=0",
				"--management.server.port=-1", "--spring.datasource.hikari.maximum-pool-size=5");
		this.application = JdbcClient.create(this.norma.getBean(DataSource.class));
		this.application
			.sql("""
					insert into ledger_entry (seq, at, actor_name, verb, subject_type, subject_id, values_before,
					values_after, previous_hash, hash)
					select coalesce(max(seq), 0) + 1, now(), 'A', 'a.b', 'a', '1', '{}', '{}', repeat('a', 64), repeat('b', 64)
					from ledger_entry""")
			.update();
	}

	@AfterAll
	void stop() {
		this.norma.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update ledger_entry set actor_name = 'B'", "delete from ledger_entry",
			"truncate ledger_entry", "alter table ledger_entry disable trigger all", "drop table ledger_entry",
			"create table ledger_more (word text)", "set session_replication_role = replica" })
	void theApplicationAddsToTheLedgerAndReadsItAndNothingElse(String act) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.application.sql(act).update())
			.havingRootCause()
			.withMessageMatching("(?s).*(permission denied|must be owner).*");
		assertThat(this.application.sql("select count(*) from ledger_entry where actor_name = 'A'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void everyTableOfTheLedgerAndNoOtherOnlyGrows() {
		var narrowed = """
				select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
				and relname not like 'flyway%' and not has_table_privilege(oid, 'update, delete') order by 1""";
		var ledger = """
				select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
				and relname like 'ledger\\_%' order by 1""";
		assertThat(this.application.sql(narrowed).query(String.class).list()).isNotEmpty()
			.containsExactlyElementsOf(this.application.sql(ledger).query(String.class).list());
	}

}
