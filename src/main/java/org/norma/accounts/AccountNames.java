package org.norma.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.norma.shared.SubjectNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts by the name of the person and the one to sign in with. */
@Component
class AccountNames implements SubjectNames {

	private final JdbcClient jdbc;

	AccountNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String subjectType() {
		return "account";
	}

	@Override
	public Map<UUID, String> names(Collection<UUID> ids, Locale locale) {
		var names = new HashMap<UUID, String>();
		this.jdbc.sql("select id, display_name, user_name from account where id = any(?)")
			.param(ids.toArray(UUID[]::new))
			.query((row) -> {
				names.put(row.getObject("id", UUID.class),
						row.getString("display_name") + " (" + row.getString("user_name") + ")");
			});
		return names;
	}

}
