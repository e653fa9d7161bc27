package org.norma.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.shared.CountedStream;
import org.norma.shared.Refusal;
import org.norma.shared.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Takes many files at once: an archive whose files are named by number, or a table of
 * numbers and links. Each is kept in a transaction of its own, and each is told.
 */
@Service
public class FileImport {

	private static final Logger log = LoggerFactory.getLogger(FileImport.class);

	private static final int MOST_FILES = 5_000;

	private static final int MOST_TABLES = 10;

	/** Bytes of all files together. */
	private static final long MOST_BYTES = 4L << 30;

	private final EditionFiles files;

	private final FileNumbers numbers;

	private final TransactionTemplate transaction;

	FileImport(EditionFiles files, FileNumbers numbers, PlatformTransactionManager transactions) {
		this.files = files;
		this.numbers = numbers;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Takes an archive or a table.
	 * @param open whether files are open where the rules leave the choice; what the rules
	 * close stays closed
	 * @param trial whether it is only looked at
	 */
	public FileReport take(InputStream content, boolean open, boolean trial) throws IOException {
		var path = Files.createTempFile("norma-files", null);
		try {
			Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
			return new FileReport(trial, read(path, open, trial));
		}
		finally {
			Files.deleteIfExists(path);
		}
	}

	private List<FileLine> read(Path path, boolean open, boolean trial) {
		try {
			return LinkTable.isTable(path) ? links(LinkTable.read(path), trial) : archive(path, open, trial);
		}
		catch (IOException | UncheckedIOException ex) {
			log.info("An archive cannot be read: {}", ex.toString());
			throw new RuleBroken("files.refused.no-archive");
		}
	}

	private List<FileLine> links(List<LinkTable.Line> table, boolean trial) {
		return table.stream().map((line) -> {
			var edition = this.numbers.of(line.number()).orElse(null);
			return (edition != null) ? told(line.number(), edition, () -> link(edition, line.target(), trial))
					: FileLine.refused(line.number(), "files.refused.no-edition", line.number());
		}).toList();
	}

	private FileLine.Outcome link(Edition edition, String url, boolean trial) {
		var before = this.files.of(edition, null).current();
		var address = EditionFiles.checked(url);
		if (before.filter((file) -> address.equals(file.url())).isPresent()) {
			return FileLine.Outcome.UNCHANGED;
		}
		if (!trial) {
			this.files.link(edition.id(), address);
		}
		return before.isPresent() ? FileLine.Outcome.REPLACED : FileLine.Outcome.ADDED;
	}

	private List<FileLine> archive(Path path, boolean open, boolean trial) throws IOException {
		try (var zip = Archives.open(path)) {
			var entries = zip.stream().filter((entry) -> !entry.isDirectory()).limit(MOST_FILES + 1L).toList();
			if (entries.size() > MOST_FILES) {
				throw new RuleBroken("files.refused.too-many", MOST_FILES);
			}
			var named = named(zip, entries);
			var unpacked = new AtomicLong();
			return entries.stream()
				.filter((entry) -> !isHidden(entry.getName()) && !isTable(entry.getName()))
				.map((entry) -> file(zip, entry, named.get(ReceivedFile.lastPart(entry.getName())), open, trial,
						unpacked))
				.toList();
		}
	}

	/** What a table within the archive says of its files: number and name. */
	private static Map<String, String> named(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
		var tables = entries.stream()
			.filter((entry) -> isTable(entry.getName()) && !isHidden(entry.getName()))
			.toList();
		if (tables.size() > MOST_TABLES) {
			throw new RuleBroken("files.refused.too-many-tables", MOST_TABLES);
		}
		var named = new HashMap<String, String>();
		for (var table : tables) {
			try (var content = zip.getInputStream(table)) {
				LinkTable.read(content)
					.forEach((line) -> named.put(ReceivedFile.lastPart(line.target()), line.number()));
			}
		}
		return named;
	}

	private static boolean isTable(String name) {
		return name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv");
	}

	/** What some systems put beside the files. */
	private static boolean isHidden(String name) {
		return name.startsWith("__MACOSX/") || ReceivedFile.lastPart(name).startsWith(".")
				|| name.endsWith("Thumbs.db");
	}

	/**
	 * What an archive says of its sizes may be wrong: what has been unpacked counts.
	 */
	private FileLine file(ZipFile zip, ZipEntry entry, @Nullable String number, boolean open, boolean trial,
			AtomicLong unpacked) {
		var name = ReceivedFile.lastPart(entry.getName());
		if (unpacked.get() > MOST_BYTES) {
			return FileLine.refused(name, "files.refused.archive-too-large", MOST_BYTES >> 30);
		}
		var edition = ((number != null) ? this.numbers.of(number) : this.numbers.ofName(name)).orElse(null);
		if (edition == null) {
			return FileLine.refused(name, "files.refused.no-edition", (number != null) ? number : name);
		}
		return told(name, edition, () -> {
			try (var content = zip.getInputStream(entry);
					var file = ReceivedFile.of(name, new CountedStream(content, unpacked))) {
				return keep(edition, file, open, trial);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private FileLine.Outcome keep(Edition edition, ReceivedFile file, boolean open, boolean trial) {
		if (this.files.isSame(edition, file.sha256())) {
			return FileLine.Outcome.UNCHANGED;
		}
		var opening = opening(this.files.access(edition), open);
		boolean replaces = trial ? this.files.of(edition, null).current().isPresent()
				: Boolean.TRUE.equals(this.transaction.execute((status) -> add(edition, file, opening)));
		return replaces ? FileLine.Outcome.REPLACED : FileLine.Outcome.ADDED;
	}

	private static Opening opening(FileAccess access, boolean open) {
		return new Opening(switch (access.kind()) {
			case OPEN -> true;
			case CHOSEN -> open;
			case CLOSED -> false;
		}, null);
	}

	private boolean add(Edition edition, ReceivedFile file, Opening opening) {
		try {
			return this.files.add(edition, file, opening);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private FileLine told(String name, Edition edition, java.util.function.Supplier<FileLine.Outcome> act) {
		if (!this.files.keeps(edition)) {
			return FileLine.refused(name, "files.refused.not-yours", edition.designation());
		}
		try {
			return FileLine.of(name, edition.designation(), edition.slug(), act.get());
		}
		catch (Refusal refusal) {
			return FileLine.refused(name, refusal.key(), refusal.arguments());
		}
		catch (UncheckedIOException damaged) {
			return FileLine.refused(name, "files.refused.damaged", name);
		}
	}

}
