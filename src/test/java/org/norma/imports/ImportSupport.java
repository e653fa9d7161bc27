package org.norma.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.norma.catalogue.BulkChange;
import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.imports.ImportRun.Mode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What import tests do again and again. */
@SpringBootTest(properties = "db-scheduler.polling-interval=1h")
abstract class ImportSupport {

	static final int ALL = 100_000;

	@Autowired
	ImportService imports;

	@Autowired
	ImportJob job;

	@Autowired
	Editions editions;

	@Autowired
	JdbcTemplate jdbc;

	void emptyCatalogue() {
		this.jdbc.execute("truncate standard, edition, edition_number, relation, import_run, import_remark, "
				+ "import_change, edition_stage, relation_stage cascade");
	}

	ImportRun run(Path file, String preset, Mode mode) {
		try (var content = Files.newInputStream(file)) {
			return work(this.imports.take(file.getFileName().toString(), content, preset), mode);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	ImportRun run(String name, String text, String preset) {
		return run(name, text.getBytes(StandardCharsets.UTF_8), preset);
	}

	ImportRun run(String name, byte[] content, String preset) {
		return work(this.imports.take(name, new ByteArrayInputStream(content), preset), Mode.IMPORT);
	}

	ImportRun work(UUID id, Mode mode) {
		this.imports.queue(id, mode);
		this.job.work(id);
		return this.imports.get(id);
	}

	Edition edition(String number) {
		return this.editions.byNumber(Designation.parse(number)).orElseThrow(() -> new AssertionError("no " + number));
	}

	List<Remark> remarks(ImportRun run, Remark.Weight weight) {
		return this.imports.remarks(run.id(), weight, ALL);
	}

	List<BulkChange> changes(ImportRun run, BulkChange.Kind kind) {
		return this.imports.changes(run.id(), kind, ALL);
	}

	long count(String sql) {
		return this.jdbc.queryForObject(sql, Long.class);
	}

}
