package org.norma.ledger.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.norma.ledger.LedgerHead;
import org.norma.shared.export.AtomEntry;
import org.norma.shared.export.AtomFeed;

/** Signed heads as a feed, newest first; each entry holds a whole head. */
final class HeadFeed {

	private HeadFeed() {
	}

	static AtomFeed of(String title, List<LedgerHead> heads) {
		return new AtomFeed("/ledger/heads.atom", title, "/ledger/head", heads.stream().map(HeadFeed::entry).toList());
	}

	private static AtomEntry entry(LedgerHead head) {
		return new AtomEntry(UUID.nameUUIDFromBytes(head.text().getBytes(StandardCharsets.UTF_8)),
				head.entries() + " " + head.hash(), null, head.at(), "Norma", null, null, head.text());
	}

}
