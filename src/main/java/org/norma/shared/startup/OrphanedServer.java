package org.norma.shared.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a killed application its PostgreSQL may live on; the folder's lock shows that
 * nobody else uses it.
 */
final class OrphanedServer {

	private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

	private OrphanedServer() {
	}

	static void end(DataFolder folder) {
		var pidFile = folder.postgres().resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		try {
			var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
			var orphan = ProcessHandle.of(pid)
				.filter((process) -> process.info()
					.command()
					.filter((command) -> isOwn(command, folder.binaries()))
					.isPresent());
			if (orphan.isPresent()) {
				log.warn("A PostgreSQL of an earlier run (process {}) still holds the data folder; stopping it", pid);
				orphan.get().destroy();
				orphan.get().onExit().get(60, TimeUnit.SECONDS);
			}
		}
		catch (Exception ex) {
			throw new CannotStart("A PostgreSQL of an earlier run still holds " + folder.postgres() + ".",
					"Stop the process named in " + pidFile + " and start again. Nothing was changed.");
		}
	}

	/** Not another PostgreSQL that has the number of the process by chance. */
	private static boolean isOwn(String command, Path binaries) {
		try {
			return Path.of(command).toRealPath().startsWith(binaries.toRealPath());
		}
		catch (IOException ex) {
			return false;
		}
	}

}
