package org.norma.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.norma.shared.startup.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The folder of the index and the mark that says which schema it was written for and
 * whether all was written. An index that this Norma cannot read is thrown away before it
 * is opened.
 */
class IndexFolder {

	private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

	private static final String COMPLETE = "complete";

	private static final String INCOMPLETE = "incomplete";

	private final Path folder;

	private final boolean completeAtStart;

	IndexFolder(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
		var mark = read();
		if (!mark.startsWith(Field.schema() + " ") || !readable()) {
			log.info("The search index in {} is missing or of another version: it will be built anew", this.folder);
			throwAway();
		}
		this.completeAtStart = mark.equals(Field.schema() + " " + COMPLETE);
		write(INCOMPLETE);
	}

	Path path() {
		return this.folder;
	}

	/** Whether the last run left it complete and ended in an orderly way. */
	boolean completeAtStart() {
		return this.completeAtStart;
	}

	void markComplete() {
		write(COMPLETE);
	}

	private boolean readable() {
		var files = this.folder.resolve(EditionMapping.INDEX);
		if (!Files.isDirectory(files)) {
			return false;
		}
		try (var directory = FSDirectory.open(files); var reader = DirectoryReader.open(directory)) {
			return reader.numDocs() >= 0;
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The search index cannot be read: {}", ex.getMessage());
			return false;
		}
	}

	private void throwAway() {
		try {
			FileSystemUtils.deleteRecursively(this.folder);
			PrivateFiles.folder(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String read() {
		try {
			return Files.exists(mark()) ? Files.readString(mark()).strip() : "";
		}
		catch (IOException ex) {
			return "";
		}
	}

	private void write(String state) {
		try {
			Files.writeString(mark(), Field.schema() + " " + state + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path mark() {
		return this.folder.resolve("norma-index");
	}

}
