package org.norma.accounts;

import org.norma.bodies.BodyStanding;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who hold a role in a body that ends, or works again, are read anew. */
@Component
class LapsedRoles {

	private final JdbcClient jdbc;

	LapsedRoles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(BodyStanding change) {
		this.jdbc.sql("""
				update account set revision = revision + 1
				where id in (select account_id from account_grant where body_id = :body)
				""").param("body", change.body()).update();
	}

}
