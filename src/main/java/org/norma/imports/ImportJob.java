package org.norma.imports;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.norma.catalogue.BulkCounts;
import org.norma.catalogue.BulkOrder;
import org.norma.catalogue.CatalogueBulk;
import org.norma.catalogue.Editions;
import org.norma.hierarchy.Conventions;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.LevelService;
import org.norma.imports.ImportRun.Counts;
import org.norma.shared.Act;
import org.norma.shared.Ids;
import org.norma.shared.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the work of a run: rows into the staging tables, then everything into the
 * catalogue in one transaction that also marks the run as done. Killed at any moment and
 * started again, it begins anew or finds nothing left to do.
 */
@Component
class ImportJob {

	private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

	/** The file is read; how long the comparison takes nobody knows. */
	private static final int READ = 99;

	private final ImportRuns runs;

	private final ImportFiles files;

	private final ImportReports reports;

	private final CatalogueBulk bulk;

	private final Bodies bodies;

	private final LevelService levels;

	private final LevelDirectory directory;

	private final Conventions conventions;

	private final PublisherLevels publishers;

	private final StatusVocabulary vocabulary;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Editions editions;

	ImportJob(ImportRuns runs, ImportFiles files, ImportReports reports, CatalogueBulk bulk, Bodies bodies,
			LevelService levels, LevelDirectory directory, Conventions conventions, PublisherLevels publishers,
			StatusVocabulary vocabulary, TransactionTemplate transaction, ApplicationEventPublisher events,
			Editions editions) {
		this.editions = editions;
		this.runs = runs;
		this.files = files;
		this.reports = reports;
		this.bulk = bulk;
		this.bodies = bodies;
		this.levels = levels;
		this.directory = directory;
		this.conventions = conventions;
		this.publishers = publishers;
		this.vocabulary = vocabulary;
		this.transaction = transaction;
		this.events = events;
	}

	/** Works a run off, or finds nothing left to do. */
	void work(UUID id) {
		this.runs.batch(id).ifPresent(this.bulk::discard);
		var batch = Ids.next();
		if (!this.runs.claim(id, batch)) {
			return;
		}
		var run = this.runs.find(id).orElseThrow();
		try {
			refuseOlder(run);
			merge(run, batch, stage(run, batch));
		}
		catch (RuleBroken ex) {
			this.runs.failed(id, ex.key(), Arrays.stream(ex.arguments()).map(Object::toString).toList());
		}
		catch (IOException ex) {
			this.runs.failed(id, SourceFile.damaged(ex).key(), List.of());
		}
		this.bulk.discard(batch);
	}

	private void refuseOlder(ImportRun run) {
		this.runs.newest(run.mapping().source()).filter((newest) -> newest.isAfter(run.asOf())).ifPresent((newest) -> {
			throw new RuleBroken("imports.run.older-snapshot", run.asOf(), run.mapping().source(), newest);
		});
	}

	/** Reads the file into the staging tables. */
	Staging stage(ImportRun run, UUID batch) throws IOException {
		this.reports.clear(run.id());
		try (var file = this.files.open(run);
				var ahead = new ReadAhead(file.rows());
				var stage = this.bulk.stage(batch);
				var remarks = this.reports.remarks(run.id())) {
			var interpreter = new Interpreter(run.mapping(), run.asOf(),
					new Levels(this.levels, this.directory, this.publishers.all()), this.conventions,
					this.vocabulary.words());
			var staging = new Staging(ahead, interpreter, stage, remarks,
					(rows) -> this.runs.progress(run.id(), rows, file.percent()));
			staging.run();
			staging.tellOfAll(run.mapping(), (prefix) -> this.editions.runningNumbers(prefix, 0, -1));
			this.runs.progress(run.id(), staging.rows(), READ);
			return staging;
		}
	}

	/** Compares with the catalogue and, unless it is a trial, brings everything in. */
	void merge(ImportRun run, UUID batch, Staging staged) {
		var started = System.nanoTime();
		this.transaction.executeWithoutResult((status) -> {
			if (!this.runs.mayFinish(run.id(), batch)) {
				return;
			}
			var mapping = run.mapping();
			var order = new BulkOrder(batch, mapping.source(), run.asOf(), mapping.complete(), run.takeOver(), run.id(),
					Map.of());
			var counts = this.bulk.plan(order);
			var refusedRelations = report(run, order);
			var named = this.bulk.bodies(batch);
			var unknown = this.bodies.unknown(named);
			var made = new HashMap<String, UUID>();
			if (!run.isTrial()) {
				made.putAll(this.bodies.ensure(named));
				this.bulk.merge(order.with(made), counts);
			}
			this.reports.bodies(run.id(), unknown.stream().map((each) -> each.made(made.get(each.name()))).toList());
			finish(run, counts, staged, refusedRelations);
		});
		log.info("{}: {} rows of {} staged, compared and written in {} ms", run.fileName(), staged.rows(),
				run.mapping().source(), (System.nanoTime() - started) / 1_000_000);
	}

	/** Writes down changes and refusals; how many relations were refused. */
	private long report(ImportRun run, BulkOrder order) {
		var relations = new long[1];
		try (var changes = this.reports.changes(run.id()); var remarks = this.reports.remarks(run.id())) {
			this.bulk.changes(order, changes);
			this.bulk.remarks((remark) -> {
				relations[0] += remark.wholeRow() ? 0 : 1;
				remarks.accept(
						new Remark(remark.line(), remark.wholeRow() ? Remark.Weight.REFUSED : Remark.Weight.RELATION,
								remark.field(), remark.value(), remark.key(), remark.arguments()));
			});
		}
		return relations[0];
	}

	private void finish(ImportRun run, BulkCounts bulk, Staging staged, long relationsRefused) {
		var counts = new Counts(staged.rows(), bulk.added(), bulk.changed(), bulk.unchanged(), bulk.keptByOthers(),
				staged.refused() + bulk.refused(), bulk.gone(), bulk.relations(),
				staged.relationsRefused() + relationsRefused, staged.warnings());
		this.runs.done(run.id(), counts);
		if (!run.isTrial()) {
			this.events.publishEvent(new Act("import.completed", "import", run.fileName(), Map.of(),
					Map.of("source", run.mapping().source(), "as-of", run.asOf().toString(), "sha256", run.sha256(),
							"added", Long.toString(counts.added()), "changed", Long.toString(counts.changed()),
							"unchanged", Long.toString(counts.unchanged()), "refused", Long.toString(counts.refused())),
					run.actorId(), run.actorName(),
					(run.actorId() != null) ? org.norma.shared.Role.ADMINISTRATOR : null, null, null));
		}
	}

}
