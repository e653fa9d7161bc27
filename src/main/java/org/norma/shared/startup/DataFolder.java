package org.norma.shared.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The folder that keeps the embedded database and the search index between runs; one
 * running Norma holds it at a time.
 */
final class DataFolder implements AutoCloseable {

	static final String POSTGRES_VERSION = "18";

	private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

	private final Path folder;

	private final FileChannel channel;

	private DataFolder(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Takes the folder for this process, or says in one sentence why not; nothing in it
	 * is changed by a refusal.
	 */
	static DataFolder take(Path folder) {
		checkVersion(folder.resolve("postgres").resolve("PG_VERSION"));
		try {
			checkOwner(PrivateFiles.folder(folder));
			var channel = FileChannel.open(folder.resolve("norma.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (lock(channel) == null) {
				channel.close();
				throw new CannotStart("The data folder " + folder + " is in use by another running Norma.",
						"Stop the other one, or start with --norma.data=ANOTHER_FOLDER.");
			}
			return new DataFolder(folder, channel);
		}
		catch (IOException ex) {
			throw new CannotStart("The data folder " + folder + " cannot be written: " + ex.getMessage(),
					"Give this user the right to write there, or start with --norma.data=ANOTHER_FOLDER.");
		}
	}

	/** Who owns the folder could change what is run from it. */
	private static void checkOwner(Path folder) throws IOException {
		if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
			return;
		}
		var owner = Files.getOwner(folder);
		if (!owner.equals(user(folder))) {
			throw new CannotStart("The data folder " + folder + " belongs to " + owner
				.getName() + ", and Norma runs as " + user(folder).getName() + ".", "Start Norma as " + owner.getName()
						+ ", give the folder to the user as whom it runs, or start with --norma.data=ANOTHER_FOLDER.");
		}
	}

	/** As whom Norma runs: to whom a new file belongs. */
	private static UserPrincipal user(Path folder) throws IOException {
		var probe = Files.createTempFile(folder, "owner", null);
		try {
			return Files.getOwner(probe);
		}
		finally {
			Files.delete(probe);
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static void checkVersion(Path versionFile) {
		try {
			var found = Files.exists(versionFile) ? Files.readString(versionFile).strip() : POSTGRES_VERSION;
			if (!found.equals(POSTGRES_VERSION)) {
				throw new CannotStart(
						"The data folder " + versionFile.getParent() + " was written by PostgreSQL " + found
								+ "; this Norma brings PostgreSQL " + POSTGRES_VERSION + ".",
						"Dump it with pg_dump of version " + found
								+ " and load it into a new folder, or start with --norma.data=ANOTHER_FOLDER. Nothing was changed.");
			}
		}
		catch (IOException ex) {
			throw new CannotStart("The data folder " + versionFile.getParent() + " cannot be read: " + ex.getMessage(),
					"Give this user the right to read and write there.");
		}
	}

	Path postgres() {
		return this.folder.resolve("postgres");
	}

	Path binaries() {
		return this.folder.resolve("postgres-binaries");
	}

	/** Where the password of the database's owner is kept. */
	Path ownerPassword() {
		return this.folder.resolve("postgres.pgpass");
	}

	/**
	 * Mends the rights of what an earlier version wrote, and throws programs away that
	 * somebody else could have written: they are unpacked anew.
	 */
	void secure() throws IOException {
		if (Files.isDirectory(binaries()) && !PrivateFiles.areOnly(binaries(), user(this.folder))) {
			log.info("Others could write the programs in {}: they are unpacked anew", binaries());
			FileSystemUtils.deleteRecursively(binaries());
		}
		PrivateFiles.mendAll(this.folder);
		secureBinaries();
	}

	/** Who unpacks and starts them lets everybody write there. */
	void secureBinaries() throws IOException {
		PrivateFiles.folder(binaries());
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
