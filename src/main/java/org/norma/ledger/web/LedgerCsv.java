package org.norma.ledger.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.norma.ledger.LedgerEntry;
import org.norma.shared.export.ExportTable;

/** Writes entries as a table. */
final class LedgerCsv {

	private final ExportTable table;

	LedgerCsv(ExportTable table) throws IOException {
		this.table = table;
		table.head(List.of("seq", "at", "actor_id", "actor_name", "role", "body_id", "verb", "subject_type",
				"subject_id", "before", "after", "reason", "previous_hash", "hash"));
	}

	void write(LedgerEntry entry) {
		try {
			this.table.row(entry.seq(), entry.at(), entry.actorId(), entry.actorName(), entry.role(), entry.bodyId(),
					entry.verb(), entry.subjectType(), entry.subjectId(), said(entry.before()), said(entry.after()),
					entry.reason(), entry.previousHash(), entry.hash());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String said(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.map((value) -> value.getKey() + "=" + value.getValue())
			.collect(Collectors.joining("; "));
	}

}
