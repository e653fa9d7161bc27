package org.norma.hierarchy;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules that one test sets and the next must not meet. */
@TestComponent
public class OwnRules {

	/** How the basis of such a rule begins. */
	public static final String BASIS = "Own statute";

	@Autowired
	private CurrentHierarchy hierarchy;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	/** As if they had never been set. */
	public void takeBack() {
		this.transaction.executeWithoutResult((status) -> {
			this.hierarchy.lock();
			this.jdbc.sql("delete from level_rule where starts_with(basis, ?)").param(BASIS).update();
		});
	}

}
