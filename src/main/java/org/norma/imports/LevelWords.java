package org.norma.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How lists of a country call the levels, by the family of the number. */
final class LevelWords {

	/** From the tables {@code level-words.csv} of the profiles at hand. */
	static final Map<String, String> OF_FAMILIES = read();

	private LevelWords() {
	}

	private static Map<String, String> read() {
		try {
			var words = new HashMap<String, String>();
			for (var file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:profiles/*/level-words.csv")) {
				file.getContentAsString(StandardCharsets.UTF_8)
					.lines()
					.skip(1)
					.map((line) -> line.split(",", 2))
					.forEach((cells) -> words.put(cells[0], cells[1]));
			}
			return Map.copyOf(words);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
