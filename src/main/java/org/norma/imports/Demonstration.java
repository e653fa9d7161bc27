package org.norma.imports;

import java.io.IOException;

import org.norma.imports.ImportRun.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty catalogue of the demonstration, by the way every catalogue takes. */
@Component
@ConditionalOnProperty("norma.demo")
@Order(Demonstration.AFTER_REFERENCE_DATA)
class Demonstration implements ApplicationRunner {

	static final int AFTER_REFERENCE_DATA = Ordered.LOWEST_PRECEDENCE - 1_000;

	private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

	private static final String FILE = "demo/standards.csv";

	private final ImportService imports;

	private final ImportJob job;

	private final JdbcClient jdbc;

	Demonstration(ImportService imports, ImportJob job, JdbcClient jdbc) {
		this.imports = imports;
		this.job = job;
		this.jdbc = jdbc;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		var file = new ClassPathResource(FILE);
		if (!file.exists() || !this.jdbc.sql("select id from edition limit 1").query().listOfRows().isEmpty()) {
			return;
		}
		try (var content = file.getInputStream()) {
			var id = this.imports.take("standards.csv", content, "norma");
			this.imports.queue(id, Mode.IMPORT);
			this.job.work(id);
			var run = this.imports.get(id);
			log.info("Demonstration: {} standards loaded, {} rows refused {}", run.counts().added(),
					run.counts().refused(), run.failureArguments());
		}
	}

}
