package org.norma.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in classes from files: all of a file or, where it cannot be read, nothing. The
 * same file twice changes nothing.
 */
@Service
public class ClassificationImport {

	private static final int LARGEST = 64 * 1024 * 1024;

	private static final int MOST = 200_000;

	private final EntryRepository entries;

	private final ApplicationEventPublisher events;

	ClassificationImport(EntryRepository entries, ApplicationEventPublisher events) {
		this.entries = entries;
		this.events = events;
	}

	/**
	 * The ICS in the XML of ISO Open Data.
	 * @param edition edition that the file states elsewhere, {@code null} to leave it
	 */
	@Transactional
	public ClassificationReport importIcs(InputStream file, @Nullable String edition) {
		return take(Scheme.ICS, new IcsXml().read(bytes(file), edition));
	}

	/**
	 * Classes of any scheme as CSV.
	 * @param language language of columns that do not say theirs
	 */
	@Transactional
	public ClassificationReport importCsv(Scheme scheme, InputStream file, String language) {
		return take(scheme, new EntryCsv().read(bytes(file), language));
	}

	private ClassificationReport take(Scheme scheme, EntryLine.Read file) {
		if (file.lines().size() > MOST) {
			throw new RuleBroken("classification.file-too-long", file.lines().size(), MOST);
		}
		var merge = new EntryMerge(scheme, this.entries.all(scheme), file);
		var report = merge.report();
		this.entries.save(merge.toSave());
		if (!merge.toSave().isEmpty()) {
			this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "classification.imported", "classification",
					scheme.facet(), Map.of(), Map.of("added", "" + report.added(), "changed", "" + report.changed())));
		}
		return report;
	}

	private static byte[] bytes(InputStream file) {
		try {
			var bytes = file.readNBytes(LARGEST + 1);
			if (bytes.length > LARGEST) {
				throw new RuleBroken("classification.file-too-large", LARGEST / 1024 / 1024);
			}
			return bytes;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
