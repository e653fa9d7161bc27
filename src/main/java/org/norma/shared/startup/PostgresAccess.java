package org.norma.shared.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Who may connect to the embedded database: from this machine and with a password. A data
 * folder of an earlier version let every local user in; it is closed at its next start.
 */
final class PostgresAccess {

	private static final String PASSWORD = """
			# Written by Norma: every connection needs a password.
			local all all scram-sha-256
			host all all 127.0.0.1/32 scram-sha-256
			host all all ::1/128 scram-sha-256
			""";

	/** Only for the second in which the owner's new password is set. */
	private static final String OWNER_WITHOUT = """
			# Written by Norma while it gives the owner a new password.
			host postgres postgres 127.0.0.1/32 trust
			host postgres postgres ::1/128 trust
			""";

	private final Path postgres;

	private final Path file;

	PostgresAccess(Path postgres) {
		this.postgres = postgres;
		this.file = postgres.resolve("pg_hba.conf");
	}

	boolean isNew() {
		return !Files.exists(this.postgres.resolve("postgresql.conf"));
	}

	/** Whether somebody may connect without a password. */
	boolean isOpen() throws IOException {
		try (var lines = Files.lines(this.file)) {
			return lines.map(String::strip).anyMatch((line) -> !line.startsWith("#") && line.endsWith("trust"));
		}
	}

	void openForOwner() throws IOException {
		write(OWNER_WITHOUT);
	}

	/** Gives the owner the password and asks for it from now on. */
	void close(Connection owner, String password) throws IOException, SQLException {
		try (var statement = owner.createStatement()) {
			statement.execute("alter role " + OwnerPassword.OWNER + " password '" + password + "'");
			write(PASSWORD);
			statement.execute("select pg_reload_conf()");
		}
	}

	private void write(String lines) throws IOException {
		var whole = PrivateFiles.file(this.file.resolveSibling("pg_hba.conf.new"));
		Files.writeString(whole, lines);
		Files.move(whole, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
