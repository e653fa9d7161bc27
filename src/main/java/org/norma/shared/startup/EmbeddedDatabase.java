package org.norma.shared.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real PostgreSQL, started with the application and kept in its data folder: the
 * default where no database is configured.
 */
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private final DataFolder folder;

	private final EmbeddedPostgres postgres;

	EmbeddedDatabase(Path dataFolder) {
		this.folder = DataFolder.take(dataFolder.toAbsolutePath().normalize());
		endOrphan();
		this.postgres = start();
		log.info("Embedded PostgreSQL {} keeps its data in {}", DataFolder.POSTGRES_VERSION, this.folder.postgres());
	}

	private EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.builder()
				.setDataDirectory(this.folder.postgres())
				.setOverrideWorkingDirectory(this.folder.binaries().toFile())
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				.setPGStartupWait(Duration.ofSeconds(60))
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("client_connection_check_interval", "2s")
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("shared_buffers", "256MB")
				.setServerConfig("max_wal_size", "2GB")
				.setLocaleConfig("locale", "C.UTF-8")
				.start();
		}
		catch (IOException | RuntimeException ex) {
			throw new CannotStart("The embedded PostgreSQL did not start: " + ex.getMessage(),
					"Look at the lines above, or set spring.datasource.url to a PostgreSQL of your own.");
		}
	}

	/**
	 * After a killed application its PostgreSQL may live on; the folder's lock shows that
	 * nobody else uses it.
	 */
	private void endOrphan() {
		var pidFile = this.folder.postgres().resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		try {
			var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
			var orphan = ProcessHandle.of(pid)
				.filter((process) -> process.info().command().filter(this::isOwn).isPresent());
			if (orphan.isPresent()) {
				log.warn("A PostgreSQL of an earlier run (process {}) still holds the data folder; stopping it", pid);
				orphan.get().destroy();
				orphan.get().onExit().get(60, TimeUnit.SECONDS);
			}
		}
		catch (Exception ex) {
			throw new CannotStart("A PostgreSQL of an earlier run still holds " + this.folder.postgres() + ".",
					"Stop the process named in " + pidFile + " and start again. Nothing was changed.");
		}
	}

	/** Not another PostgreSQL that has the number of the process by chance. */
	private boolean isOwn(String command) {
		try {
			return Path.of(command).toRealPath().startsWith(this.folder.binaries().toRealPath());
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public String getUsername() {
		return "postgres";
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getJdbcUrl() {
		return this.postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
		this.folder.close();
	}

}
