package org.norma.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.norma.shared.SubjectNames;
import org.norma.shared.TextsConverter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts by their titles. */
@Component
class DocumentNames implements SubjectNames {

	private static final TextsConverter TITLES = new TextsConverter();

	private final JdbcClient jdbc;

	DocumentNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String subjectType() {
		return "document";
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids, Locale locale) {
		var names = new HashMap<UUID, String>();
		this.jdbc.sql("select id, title from document where id = any(?)")
			.param(ids.toArray(UUID[]::new))
			.query((row) -> {
				names.put(row.getObject("id", UUID.class),
						TITLES.convertToEntityAttribute(row.getString("title")).in(locale));
			});
		return names;
	}

}
