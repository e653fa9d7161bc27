package org.norma.imports.web;

import java.util.Map;
import java.util.Optional;

import org.norma.catalogue.Status;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.imports.ImportService;
import org.norma.imports.PublisherLevels;
import org.norma.imports.StatusVocabulary;
import org.norma.shared.web.Asked;
import org.norma.shared.web.Filling;
import org.norma.shared.web.Offered;
import org.norma.shared.web.Questions;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What the question about an import names. */
@Component
class ImportQuestions implements Questions {

	private final ImportService imports;

	private final StatusVocabulary vocabulary;

	private final PublisherLevels publishers;

	private final LevelDirectory levels;

	ImportQuestions(ImportService imports, StatusVocabulary vocabulary, PublisherLevels publishers,
			LevelDirectory levels) {
		this.publishers = publishers;
		this.levels = levels;
		this.imports = imports;
		this.vocabulary = vocabulary;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("imports.import.confirm", this::run, "imports.word.confirm", this::word,
				"imports.word.remove.confirm", this::removed, "imports.word.remove.back.confirm", this::back,
				"imports.publisher.remove.confirm", this::publisher);
	}

	private Optional<Object[]> run(Asked asked) {
		return Filling.with(this.imports.get(asked.id()).fileName());
	}

	/** A word that had another meaning; a new one is added without a question. */
	private Optional<Object[]> word(Asked asked) {
		var word = asked.sent("word");
		return this.vocabulary.meaningOf(word)
			.filter((meaning) -> !meaning.name().equals(asked.sent("status")))
			.flatMap((meaning) -> Offered.by(Status.class, asked.sent("status"))
				.flatMap((wanted) -> Filling.with(word.strip(), said(meaning), said(wanted))));
	}

	/** A word that means nothing without what was said of it. */
	private Optional<Object[]> removed(Asked asked) {
		var word = asked.sent("word");
		return this.vocabulary.addedOf(word)
			.filter((entry) -> this.vocabulary.shippedMeaningOf(word).isEmpty())
			.flatMap((entry) -> Filling.with(word, said(entry.status())));
	}

	/** A word that comes with Norma and means again what it meant. */
	private Optional<Object[]> back(Asked asked) {
		var word = asked.sent("word");
		return this.vocabulary.addedOf(word)
			.flatMap((entry) -> this.vocabulary.shippedMeaningOf(word)
				.flatMap((meaning) -> Filling.with(word, said(entry.status()), said(meaning))));
	}

	private Optional<Object[]> publisher(Asked asked) {
		var publisher = asked.sent("publisher");
		return Optional.ofNullable(this.publishers.all().get(publisher))
			.flatMap((level) -> Filling.with(publisher,
					this.levels.byCode(new LevelCode(level)).map((each) -> each.name(asked.locale())).orElse(level)));
	}

	private static DefaultMessageSourceResolvable said(Status status) {
		return new DefaultMessageSourceResolvable("catalogue.status." + status.code());
	}

}
