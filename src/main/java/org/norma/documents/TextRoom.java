package org.norma.documents;

import org.norma.shared.RuleBroken;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much text all sections of a document may hold together. */
@Component
class TextRoom {

	/** Megabytes of UTF-8: more than two thousand printed pages. */
	static final int MOST = 8;

	private static final long MEGABYTE = 1_000_000;

	private final JdbcClient jdbc;

	TextRoom(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Called when a section was written or came back. */
	void require(DocumentId document) {
		var held = this.jdbc.sql(
				"select coalesce(sum(octet_length(body)), 0) from section where document_id = ? and deleted_at is null")
			.param(document.value())
			.query(Long.class)
			.single();
		if (held > MOST * MEGABYTE) {
			throw new RuleBroken("documents.text.too-long", (held + MEGABYTE - 1) / MEGABYTE, MOST);
		}
	}

}
