package org.norma;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real data for tests, kept outside the repository. */
public final class Samples {

	private Samples() {
	}

	/** The file of the sample data; the test is skipped where it is missing. */
	public static Path file(String name) {
		var file = Path.of(System.getProperty("norma.data.samples", "../shared/data")).resolve(name);
		assumeTrue(Files.exists(file), () -> "No sample data at " + file.toAbsolutePath());
		return file;
	}

}
