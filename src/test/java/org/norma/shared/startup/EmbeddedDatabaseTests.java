package org.norma.shared.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("slow")
class EmbeddedDatabaseTests {

	@TempDir
	private Path folder;

	@Test
	void whatWasWrittenIsThereAfterANewStartAndWritesAreDurable() throws Exception {
		try (var first = new EmbeddedDatabase(this.folder)) {
			query(first, "create table kept (word text)", null);
			query(first, "insert into kept values ('still here')", null);
		}
		try (var second = new EmbeddedDatabase(this.folder)) {
			assertThat(query(second, null, "select word from kept")).isEqualTo("still here");
			assertThat(query(second, null, "show fsync")).isEqualTo("on");
			assertThat(query(second, null, "show synchronous_commit")).isEqualTo("on");
		}
	}

	@Test
	void nobodyConnectsWithoutAPasswordAndTheApplicationOwnsNothing() throws Exception {
		try (var database = new EmbeddedDatabase(this.folder)) {
			refusesWithoutPassword(database);
			query(database, "create table owned (word text)", null);
			try (var application = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(),
					database.getPassword()); var statement = application.createStatement()) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> statement.execute("alter table owned add column more text"));
			}
			assertThat(rights("postgres.pgpass")).isEqualTo("rw-------");
			assertThat(rights("norma.lock")).isEqualTo("rw-------");
			assertThat(rights("postgres")).isEqualTo("rwx------");
			assertThat(rights("postgres-binaries")).isEqualTo("rwx------");
			assertThat(rights("")).isEqualTo("rwx------");
			assertThat(this.folder.resolve("initdb")).doesNotExist();
		}
	}

	@Test
	void connectionsAreNotSlowedByHashingPasswordsThatNobodyChose() throws Exception {
		try (var database = new EmbeddedDatabase(this.folder);
				var owner = DriverManager.getConnection(database.getJdbcUrl(), "postgres",
						OwnerPassword.read(this.folder.resolve("postgres.pgpass")));
				var statement = owner.createStatement();
				var slow = statement.executeQuery(
						"select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$1:%'")) {
			assertThat(slow.next()).isTrue();
			assertThat(slow.getInt(1)).isZero();
		}
	}

	@Test
	void aFolderOfAnEarlierVersionIsClosedAtItsNextStartAndItsProgramsAreNotRun() throws Exception {
		earlierVersion();
		var programs = Files.createDirectories(this.folder.resolve("postgres-binaries"));
		Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxrwxrwx"));
		var planted = Files.writeString(programs.resolve("planted"), "");
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (var database = new EmbeddedDatabase(this.folder)) {
			assertThat(query(database, null, "select word from kept")).isEqualTo("still here");
			refusesWithoutPassword(database);
			assertThat(planted).doesNotExist();
			assertThat(rights("")).isEqualTo("rwx------");
		}
	}

	@Test
	void whoLostThePasswordGetsANewOneAtTheNextStart() throws Exception {
		try (var first = new EmbeddedDatabase(this.folder)) {
			query(first, "create table kept (word text)", null);
		}
		Files.delete(this.folder.resolve("postgres.pgpass"));
		try (var second = new EmbeddedDatabase(this.folder)) {
			assertThat(query(second, null, "select count(*) from kept")).isEqualTo("0");
			refusesWithoutPassword(second);
		}
	}

	/** As it was before passwords: everybody is let in, everybody may write programs. */
	private void earlierVersion() throws Exception {
		try (var earlier = EmbeddedPostgres.builder()
			.setDataDirectory(this.folder.resolve("postgres"))
			.setOverrideWorkingDirectory(this.folder.resolve("postgres-binaries").toFile())
			.setCleanDataDirectory(false)
			.start();
				var connection = earlier.getPostgresDatabase().getConnection();
				var statement = connection.createStatement()) {
			statement.execute("create table kept as select 'still here' as word");
		}
	}

	private String rights(String name) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve(name)));
	}

	private static void refusesWithoutPassword(EmbeddedDatabase database) {
		for (var person : new String[] { "postgres", "norma" }) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), person, "").close())
				.withMessageContaining("password");
		}
	}

	private static String query(EmbeddedDatabase database, @Nullable String update, @Nullable String select)
			throws SQLException {
		var owner = database.owner();
		try (var connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
				var statement = connection.createStatement()) {
			if (update != null) {
				statement.execute(update);
				return "";
			}
			try (var rows = statement.executeQuery(select)) {
				rows.next();
				return rows.getString(1);
			}
		}
	}

}
