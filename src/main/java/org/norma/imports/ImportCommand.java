package org.norma.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.norma.imports.ImportRun.Mode;
import org.norma.imports.ImportRun.State;
import org.norma.shared.RuleBroken;

import org.springframework.boot.ApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code import FILE --preset=NAME [--dry-run] [--as-of=DATE]}: the same import from the
 * command line, with a report on the standard output.
 */
@Component
public class ImportCommand {

	/** Everything came in. */
	public static final int OK = 0;

	/** Nothing came in. */
	public static final int FAILED = 1;

	/** Some rows were refused, the others came in. */
	public static final int REFUSED_ROWS = 2;

	private static final int SHOWN = 50;

	private final ImportService imports;

	private final ImportJob job;

	private final MessageSource messages;

	private final PublisherLevels publishers;

	private final Clock clock;

	ImportCommand(ImportService imports, ImportJob job, PublisherLevels publishers, MessageSource messages,
			Clock clock) {
		this.publishers = publishers;
		this.clock = clock;
		this.imports = imports;
		this.job = job;
		this.messages = messages;
	}

	/** Runs the command and answers with the exit status. */
	public int run(ApplicationArguments arguments, PrintStream out) {
		var files = arguments.getNonOptionArgs().stream().filter((each) -> !each.equals("import")).toList();
		if (files.size() != 1) {
			out.println("Usage: java -jar norma.jar import FILE [--preset=NAME] [--dry-run] [--as-of=YYYY-MM-DD] "
					+ "[--source=NAME] [--take-over] [--charset=NAME] [--header-row=N] [--wrong-cells=drop|refuse] "
					+ "[--level=PUBLISHER=LEVEL …]");
			return FAILED;
		}
		try {
			return importFile(Path.of(files.get(0)), arguments, out);
		}
		catch (RuleBroken refusal) {
			out.println(sentence(refusal.key(), refusal.arguments()));
			return FAILED;
		}
		catch (IOException | DateTimeException ex) {
			out.println("The file or a date cannot be read: " + ex.getMessage());
			return FAILED;
		}
	}

	private int importFile(Path file, ApplicationArguments arguments, PrintStream out) throws IOException {
		var name = Objects.requireNonNull(file.getFileName()).toString();
		try (var content = Files.newInputStream(file)) {
			var id = this.imports.take(name, content, option(arguments, "preset", null));
			var run = this.imports.get(id);
			this.imports.map(id, mapping(run.mapping(), arguments),
					LocalDate.parse(option(arguments, "as-of", run.asOf().toString())),
					arguments.containsOption("take-over"), run.preset());
			rememberLevels(arguments);
			this.imports.queue(id, arguments.containsOption("dry-run") ? Mode.DRY_RUN : Mode.IMPORT);
			work(id, out);
			return report(this.imports.get(id), out);
		}
	}

	private static Mapping mapping(Mapping mapping, ApplicationArguments arguments) {
		var header = option(arguments, "header-row", Integer.toString(mapping.headerRow()));
		var cells = option(arguments, "wrong-cells", mapping.wrongCells().name()).toUpperCase(Locale.ROOT);
		if (!header.matches("\\d{1,6}")
				|| Arrays.stream(WrongCells.values()).noneMatch((one) -> one.name().equals(cells))) {
			throw new RuleBroken("imports.command.option", header + " / " + cells);
		}
		return mapping.from(option(arguments, "source", mapping.source()),
				option(arguments, "charset", mapping.charset()), Integer.parseInt(header), WrongCells.valueOf(cells));
	}

	private void rememberLevels(ApplicationArguments arguments) {
		for (var each : Objects.requireNonNullElse(arguments.getOptionValues("level"), List.<String>of())) {
			var parts = each.split("=", 2);
			this.publishers.remember(parts[0], (parts.length > 1) ? parts[1] : "", "Norma");
		}
	}

	/** Beside the work a line every few seconds says how far it is. */
	private void work(UUID id, PrintStream out) {
		var lines = new ProgressLines(() -> this.imports.get(id), this.clock, out);
		try (lines) {
			lines.start();
			this.job.work(id);
		}
	}

	@org.jspecify.annotations.NullUnmarked
	private static String option(ApplicationArguments arguments, String name, String otherwise) {
		var values = arguments.getOptionValues(name);
		return (values != null && !values.isEmpty()) ? values.get(0) : otherwise;
	}

	private int report(ImportRun run, PrintStream out) {
		if (run.state() == State.FAILED) {
			out.println(sentence(Objects.toString(run.failureKey(), "imports.failed"), run.failureFilling()));
			return FAILED;
		}
		var counts = run.counts();
		out.printf("%s %s, %s as of %s%n", run.isTrial() ? "Dry run of" : "Imported", run.fileName(),
				run.mapping().source(), run.asOf());
		out.printf("rows %d, added %d, changed %d, unchanged %d, kept by others %d, refused %d, no longer listed %d%n",
				counts.rows(), counts.added(), counts.changed(), counts.unchanged(), counts.kept(), counts.refused(),
				counts.gone());
		out.printf("relations added %d, refused %d; warnings %d%n", counts.relations(), counts.relationsRefused(),
				counts.warnings());
		newBodies(run, out);
		refused(run, out);
		return (counts.refused() > 0) ? REFUSED_ROWS : OK;
	}

	private void refused(ImportRun run, PrintStream out) {
		List<Remark> refused = this.imports.remarks(run.id(), Remark.Weight.REFUSED, SHOWN);
		refused.forEach((remark) -> out.printf("line %d, %s %s: %s%n", remark.line(),
				Objects.toString(remark.field(), "row").toLowerCase(Locale.ROOT), Objects.toString(remark.value(), ""),
				sentence(remark.key(), remark.filling())));
		if (run.counts().refused() > refused.size()) {
			out.printf("… and %d more%n", run.counts().refused() - refused.size());
		}
		this.imports.withoutLevel(run.id(), SHOWN)
			.forEach((each) -> out.printf("%d rows of %s wait for its level: say it once with --level=%s=LEVEL%n",
					each.rows(), each.publisher(), each.publisher()));
	}

	private void newBodies(ImportRun run, PrintStream out) {
		var shown = this.imports.newBodies(run.id(), SHOWN);
		shown.forEach((body) -> out.printf("new body %s%s%n", body.name(),
				(body.likeName() != null) ? ": same as " + body.likeName() + "?" : ""));
		var all = this.imports.countNewBodies(run.id());
		if (all > shown.size()) {
			out.printf("… and %d more%n", all - shown.size());
		}
	}

	private String sentence(String key, Object[] arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, key, Locale.ENGLISH));
	}

}
