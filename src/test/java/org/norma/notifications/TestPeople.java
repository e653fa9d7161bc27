package org.norma.notifications;

import java.util.Locale;
import java.util.UUID;

import org.norma.shared.Ids;
import org.norma.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes accounts. */
public class TestPeople {

	private final JdbcClient jdbc;

	TestPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A new account that speaks English and holds the role everywhere. */
	public TestPerson with(Role role) {
		return with(role, null, Locale.ENGLISH);
	}

	/** A new account that holds the role in the body, or everywhere with {@code null}. */
	public TestPerson with(Role role, UUID bodyId, Locale language) {
		var id = Ids.next();
		var email = id + "@example.org";
		this.jdbc
			.sql("""
					insert into account (id, user_name, display_name, language, enabled, created_at, failed_attempts, revision)
					values (?, ?, 'Somebody', ?, true, now(), 0, 0)
					""")
			.params(id, email, language.toLanguageTag())
			.update();
		this.jdbc.sql("""
				insert into account_grant (id, account_id, role, body_id, valid_from)
				values (:id, :account, :role, cast(:body as uuid), '2000-01-01')
				""")
			.param("id", Ids.next())
			.param("account", id)
			.param("role", role.name())
			.param("body", (bodyId != null) ? bodyId.toString() : null)
			.update();
		return new TestPerson(id, "Somebody", email, TestPerson.grant(role, bodyId), language);
	}

	public void disable(TestPerson person) {
		this.jdbc.sql("update account set enabled = false where id = ?").param(person.accountId()).update();
	}

}
