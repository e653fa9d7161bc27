package org.norma.ledger.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.norma.ledger.LedgerEntry;

/**
 * Writes entries as comma-separated values that spreadsheets open with all characters.
 */
final class LedgerCsv implements AutoCloseable {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final CSVPrinter printer;

	LedgerCsv(Appendable target) throws IOException {
		target.append(BYTE_ORDER_MARK);
		this.printer = CSVFormat.RFC4180.builder()
			.setHeader("seq", "at", "actor_id", "actor_name", "role", "body_id", "verb", "subject_type", "subject_id",
					"before", "after", "reason", "previous_hash", "hash")
			.get()
			.print(target);
	}

	void write(LedgerEntry entry) {
		try {
			this.printer.printRecord(entry.seq(), entry.at(), entry.actorId(), inert(entry.actorName()), entry.role(),
					entry.bodyId(), entry.verb(), entry.subjectType(), inert(entry.subjectId()), inert(entry.before()),
					inert(entry.after()), inert(entry.reason()), entry.previousHash(), entry.hash());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.printer.close(true);
	}

	private static @Nullable String inert(Map<String, String> values) {
		return inert(values.entrySet()
			.stream()
			.map((value) -> value.getKey() + "=" + value.getValue())
			.collect(Collectors.joining("; ")));
	}

	/** A spreadsheet must not run what somebody typed as a formula. */
	private static @Nullable String inert(@Nullable String text) {
		return (text != null && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
