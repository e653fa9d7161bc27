package org.norma.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.norma.shared.startup.PrivateFiles;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the files until they are imported, so that a restart finds them again. */
@Component
class ImportFiles {

	private final Path folder;

	ImportFiles(@Value("${norma.data}") Path data) {
		this.folder = data.resolve("imports");
	}

	/** Keeps a copy and says what it is. */
	Kept keep(UUID run, InputStream content) {
		try {
			PrivateFiles.folder(this.folder);
			var digest = MessageDigest.getInstance("SHA-256");
			var partial = PrivateFiles.file(this.folder.resolve(run + ".part"));
			try (var file = Files.newOutputStream(partial)) {
				new DigestInputStream(content, digest).transferTo(file);
			}
			Files.move(partial, path(run.toString()), StandardCopyOption.ATOMIC_MOVE);
			return new Kept(run.toString(), HexFormat.of().formatHex(digest.digest()),
					Files.size(path(run.toString())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	SourceFile open(ImportRun run) throws IOException {
		var path = path(run.stored());
		if (!Files.exists(path)) {
			throw new UnreadableFile("imports.file.not-kept", run.fileName());
		}
		return SourceFile.open(path, run.mapping().charset(), run.mapping().headerRow());
	}

	/** A line of a text whose character set is not known, as each of them reads it. */
	Map<String, String> samples(ImportRun run) {
		try {
			return SourceFile.samples(path(run.stored()));
		}
		catch (IOException ex) {
			return Map.of();
		}
	}

	private Path path(String stored) {
		return this.folder.resolve(stored);
	}

	/**
	 * A kept file.
	 *
	 * @param name its name in the folder
	 * @param sha256 hash of its bytes
	 * @param bytes its size
	 */
	record Kept(String name, String sha256, long bytes) {
	}

}
