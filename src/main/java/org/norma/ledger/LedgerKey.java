package org.norma.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * The key with which this installation signs the heads of its ledger. It is kept in a
 * file that only its owner reads, never in the database: who can rewrite the one cannot
 * sign.
 */
@Component
class LedgerKey {

	private final Path file;

	LedgerKey(LedgerHeadProperties properties) {
		this.file = properties.key();
	}

	/** The public part, if a key was ever made. */
	Optional<String> publicKey() {
		return Files.exists(this.file) ? Optional.of(read()[1]) : Optional.empty();
	}

	/** Signs with the key; the first time, makes it. */
	LedgerHead sign(long entries, String hash, Instant at) {
		if (!Files.exists(this.file)) {
			make();
		}
		var keys = read();
		var head = new LedgerHead(entries, hash, at, keys[1], "");
		try {
			var signature = Signature.getInstance("Ed25519");
			signature.initSign(KeyFactory.getInstance("Ed25519")
				.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys[0]))));
			signature.update(head.statement().getBytes(StandardCharsets.UTF_8));
			return new LedgerHead(entries, hash, at, keys[1], Base64.getEncoder().encodeToString(signature.sign()));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IllegalStateException("The key of the ledger in " + this.file + " cannot be used", ex);
		}
	}

	/** The private part on the first line, the public one on the second. */
	private String[] read() {
		try {
			var lines = Files.readString(this.file).strip().split("\\s+");
			if (lines.length != 2) {
				throw new IllegalStateException("The key of the ledger in " + this.file + " is not whole");
			}
			return lines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Another machine that shares the folder may be first; then its key stands. */
	private void make() {
		try {
			var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
			var base64 = Base64.getEncoder();
			var text = base64.encodeToString(keys.getPrivate().getEncoded()) + "\n"
					+ base64.encodeToString(keys.getPublic().getEncoded()) + "\n";
			var folder = this.file.toAbsolutePath().getParent();
			Files.createDirectories(folder, owner("rwx------"));
			var fresh = Files.createTempFile(folder, "key", ".new", owner("rw-------"));
			Files.writeString(fresh, text, StandardOpenOption.TRUNCATE_EXISTING);
			try {
				Files.createLink(this.file, fresh);
			}
			catch (FileAlreadyExistsException ex) {
				return;
			}
			catch (UnsupportedOperationException ex) {
				Files.copy(fresh, this.file);
			}
			finally {
				Files.delete(fresh);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key of the ledger cannot be kept in " + this.file, ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private FileAttribute<?>[] owner(String permissions) {
		Set<String> views = this.file.getFileSystem().supportedFileAttributeViews();
		return views.contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
