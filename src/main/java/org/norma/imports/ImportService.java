package org.norma.imports;

import org.norma.shared.Role;
import org.norma.shared.Act;
import org.springframework.context.ApplicationEventPublisher;
import java.util.Map;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.BulkChange;
import org.norma.imports.ImportRun.Counts;
import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;
import org.norma.shared.Actor;
import org.norma.shared.Ids;
import org.norma.shared.NotFound;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes files in, says what they mean, and sends them to work. */
@Service
public class ImportService {

	private static final Pattern DATE = Pattern.compile("(20\\d{2})[-_]?(\\d{2})[-_]?(\\d{2})");

	private final ImportRuns runs;

	private final ImportFiles files;

	private final ImportReports reports;

	private final Presets presets;

	private final PreviewReader previews;

	private final FittingPresets fitting;

	private static final int TRIES = 20;

	private static final int KEEPERS = 5;

	private final ApplicationEventPublisher events;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	ImportService(ImportRuns runs, ImportFiles files, ImportReports reports, Presets presets, PreviewReader previews,
			FittingPresets fitting, ObjectProvider<SchedulerClient> scheduler, ApplicationEventPublisher events,
			Clock clock) {
		this.events = events;
		this.runs = runs;
		this.files = files;
		this.reports = reports;
		this.presets = presets;
		this.previews = previews;
		this.fitting = fitting;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Keeps a file and guesses what its columns mean, or takes the named preset.
	 * @throws RuleBroken when there is no such preset
	 */
	@Transactional
	public UUID take(String fileName, InputStream content, @Nullable String preset) {
		var id = Ids.next();
		var kept = this.files.keep(id, content);
		var actor = Actor.current().orElse(null);
		var chosen = (preset != null) ? this.presets.find(preset)
			.orElseThrow(() -> new RuleBroken("imports.preset.unknown", preset,
					String.join(", ", this.presets.all().keySet())))
				: null;
		var run = new ImportRun(id, fileName, kept.name(), kept.sha256(), kept.bytes(), preset,
				(chosen != null) ? chosen : new Mapping(Knowledge.NONE, fileName, false, "", List.of()),
				dayOf(fileName), false, Mode.DRY_RUN, State.MAPPING, 0, new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), null,
				List.of(), this.clock.instant(), null, null, (actor != null) ? actor.accountId() : null,
				(actor != null) ? actor.displayName() : "Norma");
		this.runs.add(run);
		if (chosen == null) {
			guess(run);
		}
		else {
			this.fitting.refuseOther(Objects.requireNonNull(preset), chosen, run);
		}
		return id;
	}

	/**
	 * Takes a remembered mapping for a file of its kind.
	 * @throws RuleBroken when the file is of another
	 */
	@Transactional
	public void usePreset(UUID id, String preset) {
		var run = get(id);
		this.presets.find(preset).ifPresent((mapping) -> {
			this.fitting.refuseOther(preset, mapping, run);
			this.runs.map(id, mapping, run.asOf(), run.takeOver(), preset);
		});
	}

	/** The names of the presets that fit the file. */
	public List<String> fittingPresets(UUID id) {
		return this.fitting.names(get(id));
	}

	private void guess(ImportRun run) {
		var rows = this.previews.first(run);
		if (rows.isEmpty()) {
			return;
		}
		var known = KnownMappings.recognise(rows);
		var mapping = known.map((name) -> Objects.requireNonNull(KnownMappings.byName().get(name)))
			.orElseGet(() -> run.mapping().with(KnownColumns.guess(this.previews.columns(run, rows))));
		this.runs.map(run.id(), mapping, run.asOf(), run.takeOver(), known.orElse(null));
	}

	/** The day of a snapshot by its file's name, else today. */
	private LocalDate dayOf(String fileName) {
		var found = DATE.matcher(fileName);
		try {
			return found.find() ? LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
					Integer.parseInt(found.group(3))) : LocalDate.now(this.clock);
		}
		catch (DateTimeException ex) {
			return LocalDate.now(this.clock);
		}
	}

	/**
	 * Says what the columns mean. Another character set or header gives other columns:
	 * where the named ones are not among them, they are guessed anew.
	 * @throws RuleBroken beside each field for which a column is named anew that the file
	 * does not have
	 */
	@Transactional
	public void map(UUID id, Mapping mapping, LocalDate asOf, boolean takeOver, @Nullable String preset) {
		var before = get(id).mapping();
		this.runs.map(id, mapping, asOf, takeOver, preset);
		var rows = this.previews.first(get(id));
		if (rows.isEmpty()) {
			return;
		}
		boolean otherText = !before.charset().equals(mapping.charset()) || before.headerRow() != mapping.headerRow();
		if (otherText && !rows.get(0).columns().containsKey(mapping.column(Field.DESIGNATION))
				&& mapping.knowledge() == Knowledge.NONE) {
			this.runs.map(id, mapping.with(KnownColumns.guess(this.previews.columns(get(id), rows))), asOf, takeOver,
					preset);
		}
		else {
			NamedColumns.refuseOthers(before, mapping, rows.get(0));
		}
	}

	/**
	 * Sends a run to work, as a trial or for real.
	 * @throws RuleBroken when it is under way or was imported already
	 */
	@Transactional
	public void start(UUID id, Mode mode) {
		queue(id, mode);
		schedule(id);
	}

	/**
	 * Puts a run into the queue for a worker of this process; should that die, the next
	 * start finds it.
	 * @throws RuleBroken when it is under way or was imported already
	 */
	@Transactional
	public void queue(UUID id, Mode mode) {
		var run = get(id);
		if (mode == Mode.IMPORT && run.mapping().source().isBlank()) {
			throw new RuleBroken("imports.run.no-source");
		}
		if (!this.runs.queue(id, mode)) {
			throw new RuleBroken("imports.run.not-again", run.fileName());
		}
	}

	/**
	 * A dry run that has just ended may still hold the task for a moment: it is asked for
	 * again until it is free, so that what was queued is not forgotten. What is only
	 * tried before it is asked about is never scheduled.
	 */
	private void schedule(UUID id) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					scheduleNow(id);
				}
			});
		}
		else {
			scheduleNow(id);
		}
	}

	private void scheduleNow(UUID id) {
		for (int tries = 0; tries < TRIES && !scheduled(id); tries++) {
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
	}

	private boolean scheduled(UUID id) {
		return this.scheduler.getObject()
			.scheduleIfNotExists(ImportTask.TASK.instance(id.toString()).build(), this.clock.instant());
	}

	/**
	 * Finds runs that a crash has left without a task; a command, which runs no jobs,
	 * leaves them to the application.
	 */
	@Transactional
	public void resume() {
		if (this.scheduler.getIfAvailable() != null) {
			this.runs.underway().forEach(this::schedule);
		}
	}

	/** The character sets that can be chosen. */
	public static List<String> charsets() {
		return Charsets.names();
	}

	/** The first rows beside what they mean. */
	public Preview preview(UUID id) {
		return this.previews.read(get(id));
	}

	@Transactional(readOnly = true)
	public ImportRun get(UUID id) {
		return this.runs.find(id).orElseThrow(() -> new NotFound("imports.run.unknown", id));
	}

	@Transactional(readOnly = true)
	public List<ImportRun> latest(int limit) {
		return this.runs.latest(limit);
	}

	@Transactional(readOnly = true)
	public List<Remark> remarks(UUID id, Remark.Weight weight, int limit) {
		return this.reports.remarks(id, weight, limit);
	}

	/**
	 * The sources that keep editions of the file, most editions first; persons are none.
	 */
	@Transactional(readOnly = true)
	public List<String> keepers(UUID id) {
		return this.reports.keepers(id, KEEPERS);
	}

	/**
	 * Says that a file comes from a source that keeps editions of it, as a corrected file
	 * under another name does, and tries it anew.
	 * @throws RuleBroken when that source keeps none of them
	 */
	@Transactional
	public void sameSource(UUID id, String source) {
		var run = get(id);
		if (!keepers(id).contains(source)) {
			throw new RuleBroken("imports.same-source.none", source, run.fileName());
		}
		var mapping = run.mapping();
		this.runs.map(id, mapping.from(source, mapping.charset(), mapping.headerRow(), mapping.wrongCells()),
				run.asOf(), run.takeOver(), run.preset());
		start(id, Mode.DRY_RUN);
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "import.same-source", "import", run.fileName(),
				Map.of("source", mapping.source()), Map.of("source", source)));
	}

	/** What is remarked of the rows that come in. */
	@Transactional(readOnly = true)
	public RemarkedRows remarkedRows(UUID id) {
		return this.reports.remarkedRows(id);
	}

	/** The publishers that wait for a level. */
	@Transactional(readOnly = true)
	public List<MissingLevel> withoutLevel(UUID id, int limit) {
		return this.reports.withoutLevel(id, limit);
	}

	/**
	 * The publishers and committees that no body was called before, those first that are
	 * called nearly as a known one.
	 */
	@Transactional(readOnly = true)
	public List<NewBody> newBodies(UUID id, int limit) {
		return this.reports.bodies(id, limit);
	}

	/** How many bodies are new by the run. */
	@Transactional(readOnly = true)
	public long countNewBodies(UUID id) {
		return this.reports.countBodies(id);
	}

	@Transactional(readOnly = true)
	public List<BulkChange> changes(UUID id, BulkChange.Kind kind, int limit) {
		return this.reports.changes(id, kind, limit);
	}

}
