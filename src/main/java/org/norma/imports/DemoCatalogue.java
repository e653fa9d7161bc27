package org.norma.imports;

import java.io.IOException;

import org.norma.imports.ImportRun.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty catalogue of the demonstration, by the way every catalogue takes. */
@Component
@ConditionalOnProperty("norma.demo")
public class DemoCatalogue {

	private static final Logger log = LoggerFactory.getLogger(DemoCatalogue.class);

	private static final ClassPathResource FILE = new ClassPathResource("demo/standards.csv");

	private final ImportService imports;

	private final ImportJob job;

	private final JdbcClient jdbc;

	DemoCatalogue(ImportService imports, ImportJob job, JdbcClient jdbc) {
		this.imports = imports;
		this.job = job;
		this.jdbc = jdbc;
	}

	/** Whether there is not one standard yet. */
	public boolean isMissing() {
		return FILE.exists() && this.jdbc.sql("select id from edition limit 1").query().listOfRows().isEmpty();
	}

	/** Takes the standards in. */
	public void load() throws IOException {
		try (var content = FILE.getInputStream()) {
			var id = this.imports.take("standards.csv", content, "norma");
			this.imports.queue(id, Mode.IMPORT);
			this.job.work(id);
			var run = this.imports.get(id);
			log.info("Demonstration: {} standards loaded, {} rows refused {}", run.counts().added(),
					run.counts().refused(), run.failureArguments());
		}
	}

}
