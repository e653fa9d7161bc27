package org.norma.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.norma.shared.DataVersion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed heads: they are only ever added to. */
@Repository
class LedgerHeadRepository {

	private final JdbcClient jdbc;

	private final DataVersion data;

	LedgerHeadRepository(JdbcClient jdbc, DataVersion data) {
		this.jdbc = jdbc;
		this.data = data;
	}

	void add(LedgerHead head) {
		this.data.changed();
		this.jdbc.sql("insert into ledger_head (at, entries, hash, public_key, signature) values (?, ?, ?, ?, ?)")
			.param(head.at().atOffset(ZoneOffset.UTC))
			.param(head.entries())
			.param(head.hash())
			.param(head.publicKey())
			.param(head.signature())
			.update();
	}

	/** In the order of the chain. */
	List<LedgerHead> all() {
		return this.jdbc.sql("select * from ledger_head order by entries, at").query((row, number) -> head(row)).list();
	}

	/** Newest first. */
	List<LedgerHead> newest(int most) {
		return this.jdbc.sql("select * from ledger_head order by at desc limit ?")
			.param(most)
			.query((row, number) -> head(row))
			.list();
	}

	private static LedgerHead head(ResultSet row) throws SQLException {
		return new LedgerHead(row.getLong("entries"), row.getString("hash"),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("public_key"),
				row.getString("signature"));
	}

}
