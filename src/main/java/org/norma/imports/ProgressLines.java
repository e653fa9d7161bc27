package org.norma.imports;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Prints on the command line how far an import is and how long it will still take. */
final class ProgressLines implements AutoCloseable {

	private static final long EVERY_MILLIS = Duration.ofSeconds(3).toMillis();

	private final CountDownLatch ended = new CountDownLatch(1);

	private final Supplier<ImportRun> run;

	private final Clock clock;

	private final PrintStream out;

	private final Thread thread = new Thread(this::tell, "import-progress");

	ProgressLines(Supplier<ImportRun> run, Clock clock, PrintStream out) {
		this.run = run;
		this.clock = clock;
		this.out = out;
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	private void tell() {
		var said = "";
		try {
			while (!this.ended.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
				var line = line(this.run.get());
				if (!line.equals(said)) {
					this.out.println(line);
					said = line;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** {@code 42 %, 120000 rows, about 2 minutes left}. */
	String line(ImportRun now) {
		if (now.percent() >= 99) {
			return "%d rows read; comparing with the catalogue".formatted(now.counts().rows());
		}
		var left = TimeLeft.of(now, this.clock.instant())
			.map((each) -> ", about %d %s left".formatted(each.amount(), unit(each)))
			.orElse("");
		return "%d %%, %d rows%s".formatted(now.percent(), now.counts().rows(), left);
	}

	private static String unit(TimeLeft left) {
		var unit = left.unit();
		return (left.amount() == 1) ? unit.substring(0, unit.length() - 1) : unit;
	}

	@Override
	public void close() {
		this.ended.countDown();
		try {
			this.thread.join(EVERY_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
