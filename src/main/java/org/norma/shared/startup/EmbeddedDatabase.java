package org.norma.shared.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real PostgreSQL, started beside the application and kept in its data folder: the
 * default where no database is configured. The application connects as a role that owns
 * nothing; migrations run as the owner.
 */
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

	/** The role of the application. */
	static final String APPLICATION = "norma";

	private final DataFolder folder;

	private final CompletableFuture<EmbeddedServer> server = new CompletableFuture<>();

	/** Takes the folder at once; the server starts while the caller goes on. */
	EmbeddedDatabase(Path dataFolder) {
		EmbeddedServer.checkBinaries(EmbeddedDatabase.class.getClassLoader());
		this.folder = DataFolder.take(dataFolder.toAbsolutePath().normalize());
		var starting = new Thread(this::start, "embedded-postgres");
		starting.setDaemon(true);
		starting.start();
	}

	private void start() {
		try {
			this.server.complete(EmbeddedServer.start(this.folder));
		}
		catch (Throwable ex) {
			this.server.completeExceptionally(ex);
		}
	}

	/** Waits until it answers. */
	private EmbeddedServer server() {
		try {
			return this.server.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof CannotStart known) ? known : ex;
		}
	}

	@Override
	public String getUsername() {
		return APPLICATION;
	}

	@Override
	public String getPassword() {
		return server().applicationPassword();
	}

	@Override
	public String getJdbcUrl() {
		return server().url();
	}

	/** How its owner connects, who makes and changes the tables. */
	FlywayConnectionDetails owner() {
		return new Owner(this);
	}

	@Override
	public void close() throws IOException {
		try {
			this.server.handle((started, fault) -> started).join();
			if (!this.server.isCompletedExceptionally()) {
				this.server.join().close();
			}
		}
		finally {
			this.folder.close();
		}
	}

	private record Owner(EmbeddedDatabase database) implements FlywayConnectionDetails {

		@Override
		public String getUsername() {
			return OwnerPassword.OWNER;
		}

		@Override
		public String getPassword() {
			return this.database.server().ownerPassword();
		}

		@Override
		public String getJdbcUrl() {
			return this.database.getJdbcUrl();
		}

	}

}
