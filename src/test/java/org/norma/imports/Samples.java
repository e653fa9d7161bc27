package org.norma.imports;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real catalogues of others, read where they are. */
final class Samples {

	private Samples() {
	}

	static Path catalogue(String name) {
		var path = Path.of(System.getProperty("norma.data.samples", "../shared/data"))
			.resolve("catalogue")
			.resolve(name);
		assumeTrue(Files.exists(path), () -> "skipped: the sample " + path + " is not here");
		return path;
	}

}
