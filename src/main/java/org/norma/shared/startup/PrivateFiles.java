package org.norma.shared.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files of the data folder are for the user alone as whom Norma runs: folders 0700, files
 * 0600. Where the file system knows no such rights (Windows), the folder's own hold.
 */
public final class PrivateFiles {

	private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private PrivateFiles() {
	}

	/** Makes the folder where it is not there, and takes it from everybody else. */
	public static Path folder(Path folder) throws IOException {
		Files.createDirectories(folder);
		mend(folder);
		return folder;
	}

	/** An empty file that nobody else can read, in the place of what was there. */
	public static Path file(Path file) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file);
		mend(file);
		return file;
	}

	/** Takes the folder and everything below it from everybody else. */
	static void mendAll(Path folder) throws IOException {
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
				mend(each);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
				mend(each);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path each, IOException fault) throws IOException {
				if (fault instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw fault;
			}
		});
	}

	private static void mend(Path each) throws IOException {
		var view = Files.getFileAttributeView(each, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
		if (view == null || Files.isSymbolicLink(each)) {
			return;
		}
		var rights = view.readAttributes().permissions();
		if (!OWNER.containsAll(rights)) {
			rights.retainAll(OWNER);
			view.setPermissions(rights);
		}
	}

	/** Whether it, and all below it, belong to the user and nobody else can write it. */
	static boolean areOnly(Path folder, UserPrincipal user) throws IOException {
		try (var all = Files.walk(folder)) {
			return all.allMatch((each) -> isOnly(each, user));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private static boolean isOnly(Path each, UserPrincipal user) {
		try {
			var view = Files.getFileAttributeView(each, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
			if (view == null) {
				return true;
			}
			var found = view.readAttributes();
			return found.owner().equals(user)
					&& (found.isSymbolicLink() || !found.permissions().contains(PosixFilePermission.GROUP_WRITE)
							&& !found.permissions().contains(PosixFilePermission.OTHERS_WRITE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
