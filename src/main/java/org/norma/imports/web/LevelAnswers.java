package org.norma.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.imports.ImportService;
import org.norma.imports.MissingLevel;
import org.norma.imports.PublisherLevels;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Component;

/**
 * Remembers the levels of publishers, and says for which rows of the file that counts.
 */
@Component
class LevelAnswers {

	private final ImportService imports;

	private final PublisherLevels publishers;

	private final LevelDirectory levels;

	LevelAnswers(ImportService imports, PublisherLevels publishers, LevelDirectory levels) {
		this.imports = imports;
		this.publishers = publishers;
		this.levels = levels;
	}

	/**
	 * What was remembered, one sentence for each publisher; a blank level answers
	 * nothing.
	 */
	List<Said.Sentence> remember(UUID run, List<String> publishers, List<String> levels, String person, Locale locale) {
		var waiting = waiting(run);
		var said = new ArrayList<Said.Sentence>();
		for (int i = 0; i < Math.min(publishers.size(), levels.size()); i++) {
			if (!levels.get(i).isBlank()) {
				this.publishers.remember(publishers.get(i), levels.get(i), person);
				said.add(sentence(publishers.get(i), levels.get(i), waiting, run, locale));
			}
		}
		return said.isEmpty() ? List.of(new Said.Sentence("imports.levels.none", new Object[0])) : said;
	}

	/** All rows of the file after a dry run, the first ones before. */
	private Map<String, Long> waiting(UUID run) {
		return this.imports.get(run).isOver()
				? this.imports.withoutLevel(run, Integer.MAX_VALUE)
					.stream()
					.collect(Collectors.toMap(MissingLevel::publisher, MissingLevel::rows))
				: this.imports.preview(run).waitingForLevel();
	}

	private Said.Sentence sentence(String publisher, String level, Map<String, Long> waiting, UUID run, Locale locale) {
		var whole = this.imports.get(run).isOver() ? "" : ".first";
		return new Said.Sentence("imports.levels.remembered" + whole, new Object[] { publisher,
				this.levels.level(new LevelCode(level)).name(locale), waiting.getOrDefault(publisher, 0L) });
	}

}
