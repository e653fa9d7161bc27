package org.norma.shared.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the embedded database's owner, made at random at the first start and
 * kept beside the database as PostgreSQL's programs read it ({@code PGPASSFILE}).
 */
final class OwnerPassword {

	static final String OWNER = "postgres";

	private static final String LINE = "*:*:*:" + OWNER + ":";

	private static final SecureRandom RANDOM = new SecureRandom();

	private OwnerPassword() {
	}

	static boolean isKept(Path file) {
		return Files.isRegularFile(file);
	}

	static String read(Path file) throws IOException {
		return Files.readString(file).strip().substring(LINE.length());
	}

	/** Whole or not at all, so that a crash leaves no half of one. */
	static String make(Path file) throws IOException {
		var password = random();
		var whole = PrivateFiles.file(file.resolveSibling(file.getFileName() + ".new"));
		Files.writeString(whole, LINE + password + "\n");
		Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return password;
	}

	/** 32 hexadecimal digits: 128 bits. */
	static String random() {
		var bytes = new byte[16];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
