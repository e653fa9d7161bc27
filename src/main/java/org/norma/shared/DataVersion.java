package org.norma.shared;

import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the data is still what it was: a number that is another one after every
 * transaction that changed something a page shows, on every machine. Triggers on the
 * tables move it, so that neither an act nor a bulk change nor a job is forgotten.
 */
@Component
@DependsOnDatabaseInitialization
public class DataVersion {

	/**
	 * What no page for everybody shows: sessions, tasks, mails, what is rendered from
	 * other tables, what feeds showed, and the ledger, whose writer counts by itself.
	 */
	private static final String NOT_SHOWN = "spring_session|spring_session_attributes|scheduled_tasks"
			+ "|event_publication|outbox|notice|notification_setting|rendering|feed_entry|data_version|ledger_%|%flyway%";

	/** Of many statements of a transaction, the first alone calls the function. */
	private static final String NOT_COUNTED = "coalesce(current_setting('norma.counted', true), '')"
			+ " <> pg_current_xact_id()::text";

	private static final int MANY_ROWS = 1_000;

	private final JdbcClient jdbc;

	private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(-1, 0));

	DataVersion(DataSource source, ObjectProvider<Flyway> migrations) {
		this.jdbc = JdbcClient.create(source);
		watchTables(JdbcClient.create(
				migrations.stream().findFirst().map((each) -> each.getConfiguration().getDataSource()).orElse(source)));
	}

	/**
	 * New tables get their trigger at the next start; each in a transaction of its own,
	 * so that nobody who writes meanwhile waits for more than one. Only the owner of the
	 * tables may do so, who migrates them.
	 */
	private static void watchTables(JdbcClient owner) {
		var unwatched = owner.sql("""
				select c.oid::regclass::text from pg_class c
				where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
					and c.relname not similar to ?
					and not exists (select from pg_trigger t
						where t.tgrelid = c.oid and t.tgname = 'count_change_of_table')
				""").param("(" + NOT_SHOWN + ")").query(String.class).list();
		unwatched.forEach((table) -> owner
			.sql("create or replace trigger count_change_of_table after insert or update or delete or truncate on "
					+ table + " for each statement when (" + NOT_COUNTED + ") execute function count_change_of_table()")
			.update());
	}

	/** Counts the transaction of this thread as one that changed something. */
	public void changed() {
		this.jdbc.sql("select count_change()").query((row) -> {
		});
	}

	/**
	 * The number as it stands, and since when this machine knows it. Whoever reads it
	 * before reading the data has data at least as new.
	 */
	public Seen now() {
		var counted = this.jdbc.sql("select coalesce(sum(n), 0) as n, count(*) as many from data_version")
			.query((row, number) -> new long[] { row.getLong("n"), row.getLong("many") })
			.single();
		if (counted[1] > MANY_ROWS) {
			putTogether();
		}
		return this.seen
			.updateAndGet((known) -> (known.version() == counted[0]) ? known : new Seen(counted[0], System.nanoTime()));
	}

	private void putTogether() {
		this.jdbc.sql("""
				with gone as (delete from data_version where id < (select max(id) from data_version) returning n)
				insert into data_version (n) select sum(n) from gone having count(*) > 0
				""").update();
	}

	/**
	 * A version of the data, and since when this machine knows it.
	 *
	 * @param since of {@link System#nanoTime()}
	 */
	public record Seen(long version, long since) {

		/** For how long this machine has known no other version. */
		public long seconds() {
			return (System.nanoTime() - this.since) / 1_000_000_000L;
		}

	}

}
