package org.norma.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts of frozen revisions as {@link Markdown} of this version renders them. */
@Repository
class RenderingRows {

	private final JdbcClient jdbc;

	RenderingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<String, Rendered> find(Collection<String> fingerprints) {
		var found = new HashMap<String, Rendered>();
		this.jdbc.sql(
				"select body_sha256, html, plain from rendering where renderer = :renderer and body_sha256 = any(:found)")
			.param("renderer", Markdown.VERSION)
			.param("found", fingerprints.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString("body_sha256"), new Rendered(row.getString("html"), row.getBoolean("plain")));
			});
		return found;
	}

	/** Another reader may have been first, with the same. */
	void keep(String fingerprint, Rendered rendered) {
		this.jdbc
			.sql("insert into rendering (body_sha256, renderer, html, plain) values (?, ?, ?, ?)"
					+ " on conflict do nothing")
			.param(fingerprint)
			.param(Markdown.VERSION)
			.param(rendered.html())
			.param(rendered.plain())
			.update();
	}

}
