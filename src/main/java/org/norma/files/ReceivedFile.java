package org.norma.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

import org.norma.shared.RuleBroken;

/**
 * A file that has arrived, set aside until it is kept.
 *
 * @param name the last part of the name under which it was sent
 * @param size in bytes
 * @param sha256 its fingerprint in hexadecimal
 */
record ReceivedFile(Path path, String name, long size, String sha256, FileKind kind) implements Closeable {

	/** Megabytes of the largest file. */
	static final int MOST = 100;

	private static final long MOST_BYTES = (long) MOST << 20;

	private static final int LONGEST_NAME = 200;

	/** Controls, signs of format that turn or hide text, halves of characters. */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\u2028\\u2029]+");

	/** The end of a name of another kind, which is not a part of a number. */
	private static final Pattern FOREIGN_END = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,4}$");

	/**
	 * Reads it once, no further than the largest file.
	 * @throws RuleBroken when it is empty, too large, or of no kind that is taken
	 */
	static ReceivedFile of(String name, InputStream content) throws IOException {
		var path = Files.createTempFile("norma-file", null);
		try {
			var digest = newDigest();
			long size = write(new DigestInputStream(content, digest), path);
			var shown = lastPart(name);
			if (size == 0) {
				throw new RuleBroken("files.refused.empty", shown);
			}
			if (size > MOST_BYTES) {
				throw new RuleBroken("files.refused.too-large", shown, MOST);
			}
			var kind = FileKind.of(path).orElseThrow(() -> new RuleBroken("files.refused.kind", shown));
			return new ReceivedFile(path, shown, size, HexFormat.of().formatHex(digest.digest()), kind);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(path);
			throw ex;
		}
	}

	private static long write(InputStream content, Path path) throws IOException {
		long size = 0;
		try (var out = Files.newOutputStream(path)) {
			byte[] step = new byte[1 << 16];
			for (int read = content.read(step); read >= 0 && size <= MOST_BYTES; read = content.read(step)) {
				out.write(step, 0, read);
				size += read;
			}
		}
		return size;
	}

	private static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Under a name that ends as its kind does; under the other one where nothing of its
	 * own can be seen.
	 */
	ReceivedFile named(String other) {
		var own = FOREIGN_END.matcher(this.name).replaceFirst("").strip();
		var end = "." + this.kind.extension();
		if (this.name.toLowerCase(Locale.ROOT).endsWith(end) && this.name.length() > end.length()) {
			return this;
		}
		var kept = own.isEmpty() ? other : own;
		return new ReceivedFile(this.path, kept + end, this.size, this.sha256, this.kind);
	}

	/**
	 * Without folders and what cannot be seen; what is too long loses its beginning, so
	 * that the end stays.
	 */
	static String lastPart(String name) {
		var seen = UNSEEN.matcher(name).replaceAll("");
		var last = seen.substring(Math.max(seen.lastIndexOf('/'), seen.lastIndexOf('\\')) + 1).strip();
		return (last.length() > LONGEST_NAME) ? last.substring(last.length() - LONGEST_NAME) : last;
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.path);
	}

}
