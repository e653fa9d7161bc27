package org.norma.imports.web;

import java.util.Map;
import java.util.Optional;

import org.norma.catalogue.Status;
import org.norma.imports.ImportService;
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

	ImportQuestions(ImportService imports, StatusVocabulary vocabulary) {
		this.imports = imports;
		this.vocabulary = vocabulary;
	}

	@Override
	public Map<String, Filling> fillings() {
		return Map.of("imports.import.confirm", this::run, "imports.word.confirm", this::word);
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

	private static DefaultMessageSourceResolvable said(Status status) {
		return new DefaultMessageSourceResolvable("catalogue.status." + status.code());
	}

}
