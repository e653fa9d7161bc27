package org.norma.shared.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running PostgreSQL of a data folder, and the passwords by which it is reached.
 *
 * @param ownerPassword of the owner of the tables, kept in the data folder
 * @param applicationPassword of the role of the application, new at every start
 */
record EmbeddedServer(EmbeddedPostgres postgres, String ownerPassword,
		String applicationPassword) implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

	private static final Map<String, String> SETTINGS = Map.of("fsync", "on", "synchronous_commit", "on",
			"client_connection_check_interval", "2s", "listen_addresses", "127.0.0.1", "shared_buffers", "256MB",
			"max_wal_size", "2GB");

	/**
	 * Rounds of hashing at each connection. They slow down who guesses passwords that
	 * people chose; ours are 128 bits of chance, and at the usual 4,096 the connections
	 * of a start cost over a second.
	 */
	private static final int SCRAM_ITERATIONS = 1;

	/** A build without PostgreSQL needs one of the operator's. */
	static void checkBinaries(ClassLoader programs) {
		var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		var name = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
		if (Stream.of("x86_64", "arm_64")
			.noneMatch((processor) -> programs.getResource("postgres-" + name + "-" + processor + ".txz") != null)) {
			throw new CannotStart(
					"This Norma was built without PostgreSQL for " + System.getProperty("os.name")
							+ ", and spring.datasource.url is not set.",
					"Set spring.datasource.url to a PostgreSQL of your own, or use a build that brings PostgreSQL for this system. Nothing was changed.");
		}
	}

	static EmbeddedServer start(DataFolder folder) {
		try {
			OrphanedServer.end(folder);
			folder.secure();
			var started = start(folder, new PostgresAccess(folder.postgres()));
			log.info("Embedded PostgreSQL {} keeps its data in {} and listens on port {}", DataFolder.POSTGRES_VERSION,
					folder.postgres(), started.postgres().getPort());
			return started;
		}
		catch (CannotStart ex) {
			throw ex;
		}
		catch (IOException | SQLException | RuntimeException ex) {
			throw new CannotStart("The embedded PostgreSQL did not start: " + ex.getMessage(),
					"Look at the lines above, or set spring.datasource.url to a PostgreSQL of your own.");
		}
	}

	private static EmbeddedServer start(DataFolder folder, PostgresAccess access) throws IOException, SQLException {
		var isNew = access.isNew();
		var closed = isNew || OwnerPassword.isKept(folder.ownerPassword()) && !access.isOpen();
		var password = OwnerPassword.isKept(folder.ownerPassword()) ? OwnerPassword.read(folder.ownerPassword())
				: OwnerPassword.make(folder.ownerPassword());
		if (!closed) {
			access.openForOwner();
		}
		var server = new EmbeddedServer(run(folder, password, isNew), password, OwnerPassword.random());
		folder.secureBinaries();
		try (var owner = server.connectAsOwner()) {
			if (!closed) {
				access.close(owner, password);
				log.info("The embedded PostgreSQL of an earlier version asks for a password from now on");
			}
			server.nameApplication(owner);
		}
		return server;
	}

	private static EmbeddedPostgres run(DataFolder folder, String password, boolean isNew) throws IOException {
		var builder = EmbeddedPostgres.builder()
			.setDataDirectory(folder.postgres())
			.setOverrideWorkingDirectory(folder.binaries().toFile())
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPGStartupWait(Duration.ofSeconds(60))
			.setConnectConfig("password", password)
			.setLocaleConfig("locale", "C.UTF-8");
		SETTINGS.forEach(builder::setServerConfig);
		if (!isNew) {
			return builder.start();
		}
		// the options of initdb
		var file = Files.writeString(PrivateFiles.file(folder.ownerPassword().resolveSibling("initdb")), password);
		try {
			return builder.setLocaleConfig("auth", "scram-sha-256").setLocaleConfig("pwfile", file.toString()).start();
		}
		finally {
			Files.delete(file);
		}
	}

	private Connection connectAsOwner() throws SQLException {
		return this.postgres.getPostgresDatabase(Map.of("password", this.ownerPassword)).getConnection();
	}

	/** It owns nothing; what it may do stands with the migrations. */
	private void nameApplication(Connection owner) throws SQLException {
		try (var statement = owner.createStatement()) {
			statement.execute("set scram_iterations = " + SCRAM_ITERATIONS);
			statement.execute("alter role " + OwnerPassword.OWNER + " password '" + this.ownerPassword + "'");
			try (var found = statement
				.executeQuery("select 1 from pg_roles where rolname = '" + EmbeddedDatabase.APPLICATION + "'")) {
				if (!found.next()) {
					statement.execute("create role " + EmbeddedDatabase.APPLICATION);
				}
			}
			statement.execute("alter role " + EmbeddedDatabase.APPLICATION
					+ " login nosuperuser nocreatedb nocreaterole password '" + this.applicationPassword + "'");
		}
	}

	String url() {
		return "jdbc:postgresql://localhost:" + this.postgres.getPort() + "/postgres?reWriteBatchedInserts=true";
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

}
