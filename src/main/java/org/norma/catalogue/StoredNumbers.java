package org.norma.catalogue;

import org.norma.designations.Designation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the keys, slugs and families that the catalogue stores anew at the first start
 * after the grammar of numbers changed, in one transaction, before anybody is served. The
 * search index is built anew by itself.
 */
@Component
@Order(StoredNumbers.ORDER)
class StoredNumbers implements ApplicationRunner {

	static final int ORDER = 50;

	private static final Logger log = LoggerFactory.getLogger(StoredNumbers.class);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final NumbersReadAnew numbers;

	StoredNumbers(JdbcClient jdbc, TransactionTemplate transaction, NumbersReadAnew numbers) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.numbers = numbers;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.transaction.executeWithoutResult((status) -> makeAnew());
	}

	/** Another machine that starts at the same time waits, and finds it done. */
	private void makeAnew() {
		int noted = this.jdbc.sql("select grammar from number_grammar for update").query(Integer.class).single();
		if (noted >= Designation.GRAMMAR) {
			return;
		}
		int editions = this.numbers.editions();
		this.numbers.formerNumbers();
		int relations = this.numbers.relations();
		this.jdbc.sql("update number_grammar set grammar = :grammar").param("grammar", Designation.GRAMMAR).update();
		if (editions + relations > 0) {
			log.info("Numbers are read better now: the keys of {} editions and {} relations were made anew", editions,
					relations);
		}
	}

}
