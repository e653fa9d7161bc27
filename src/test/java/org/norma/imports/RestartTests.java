package org.norma.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.BulkChange;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An application that is killed in the middle loses nothing and does nothing twice. */
class RestartTests extends ImportSupport {

	private static final String CSV = """
			number,title,published
			ISO 90021:2001,A,2001
			ISO 90022:2001,B,2001
			""";

	@Autowired
	private ImportRuns runs;

	@BeforeEach
	void empty() {
		emptyCatalogue();
		this.jdbc.execute("delete from scheduled_tasks");
	}

	private UUID queued() {
		var id = this.imports.take("a.csv", new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)), null);
		this.imports.start(id, Mode.IMPORT);
		return id;
	}

	private long staged() {
		return count("""
				select coalesce(sum((xpath('//c/text()', query_to_xml(format('select count(*) as c from %I', relname),
					false, true, '')))[1]::text::bigint), 0)::bigint
				from pg_class where relname ~ '^edition_stage_'
				""");
	}

	@Test
	void killedBetweenStagingAndMergeItBeginsAnew() throws IOException {
		var id = queued();
		var batch = Ids.next();
		this.runs.claim(id, batch);
		this.job.stage(this.imports.get(id), batch);
		assertThat(staged()).isEqualTo(2);
		assertThat(this.imports.get(id).state()).isEqualTo(State.RUNNING);
		this.job.work(id);
		assertThat(this.imports.get(id).counts().added()).isEqualTo(2);
		assertThat(count("select count(*) from edition")).isEqualTo(2);
		assertThat(changes(this.imports.get(id), BulkChange.Kind.ADDED)).hasSize(2);
		assertThat(staged()).as("nothing is left behind").isZero();
		assertThat(count("select count(*) from pg_class where relname like 'edition\\_stage\\_%'")).isZero();
	}

	@Test
	void killedAfterTheCommitButBeforeTheTaskIsDoneItDoesNothingAgain() {
		var id = queued();
		this.job.work(id);
		var finished = this.imports.get(id).finishedAt();
		this.job.work(id);
		assertThat(this.imports.get(id).finishedAt()).isEqualTo(finished);
		assertThat(count("select count(*) from edition")).isEqualTo(2);
	}

	@Test
	void anAttemptThatWasBelievedDeadCannotFinishBesideItsSuccessor() throws IOException {
		var id = queued();
		var dead = Ids.next();
		this.runs.claim(id, dead);
		var run = this.imports.get(id);
		var staging = this.job.stage(run, dead);
		this.job.work(id);
		this.job.merge(run, dead, staging);
		assertThat(count("select count(*) from edition")).isEqualTo(2);
		assertThat(this.imports.get(id).counts().added()).isEqualTo(2);
	}

	@Test
	void aRunWithoutATaskIsFoundAgainAtTheNextStart() {
		var id = queued();
		assertThat(count("select count(*) from scheduled_tasks where task_name = 'import'")).isEqualTo(1);
		this.jdbc.execute("delete from scheduled_tasks");
		this.imports.resume();
		assertThat(this.jdbc.queryForObject("select task_instance from scheduled_tasks", String.class))
			.isEqualTo(id.toString());
	}

	@Test
	void whatWasImportedIsNotImportedAgainByItsButton() {
		var id = queued();
		this.job.work(id);
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> this.imports.start(id, Mode.IMPORT));
	}

}
