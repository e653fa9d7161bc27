package org.norma.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.norma.shared.SubjectNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts by their titles. */
@Component
class DocumentNames implements SubjectNames {

	private final JdbcClient jdbc;

	DocumentNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String subjectType() {
		return "document";
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids) {
		var names = new HashMap<UUID, String>();
		this.jdbc.sql("select id, title from document where id = any(?)")
			.param(ids.toArray(UUID[]::new))
			.query((row) -> {
				names.put(row.getObject("id", UUID.class), row.getString("title"));
			});
		return names;
	}

}
