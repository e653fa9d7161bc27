package org.norma.documents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Gives a new document its first sections. */
@Component
class Skeletons {

	private static final List<SectionKind> OBLIGATORY = List.of(SectionKind.FOREWORD, SectionKind.SCOPE,
			SectionKind.NORMATIVE_REFERENCES, SectionKind.TERMS, SectionKind.CLAUSE);

	/** A sheet says what it changes, clause by clause. */
	private static final List<SectionKind> OF_SHEETS = List.of(SectionKind.FOREWORD, SectionKind.CLAUSE);

	private final SectionRepository sections;

	private final SectionHistory history;

	private final ElementTexts texts;

	private final Clock clock;

	Skeletons(SectionRepository sections, SectionHistory history, ElementTexts texts, Clock clock) {
		this.sections = sections;
		this.history = history;
		this.texts = texts;
		this.clock = clock;
	}

	/** The elements that every standard has (GB/T 1.1-2020). */
	void start(Document document) {
		start(document, OBLIGATORY);
	}

	void startSheet(Document document) {
		start(document, OF_SHEETS);
	}

	private void start(Document document, List<SectionKind> elements) {
		var author = Author.current(this.clock.instant());
		keep(document,
				IntStream.range(0, elements.size())
					.mapToObj((place) -> new Section(document.id(), null, place, elements.get(place),
							first(document.language(), elements.get(place)), author))
					.toList());
	}

	/** The text with which an element begins. */
	SectionText first(String language, SectionKind kind) {
		return new SectionText(this.texts.heading(language, kind), this.texts.whenEmpty(language, kind),
				kind.normativeAtFirst());
	}

	/** What an element says where it lists something, and where it lists nothing. */
	List<String> fixedSentences(String language, SectionKind kind) {
		return Stream.of(this.texts.leadIn(language, kind), this.texts.whenEmpty(language, kind))
			.filter((sentence) -> !sentence.isEmpty())
			.toList();
	}

	/** The sections of a revision, each keeping its lineage. */
	void copy(Document document, Revision source) {
		var author = Author.current(this.clock.instant());
		var copies = new ArrayList<Section>();
		var path = new ArrayList<SectionId>();
		for (var section : source.sections()) {
			path.subList(section.level(), path.size()).clear();
			var copy = new Section(document.id(), section.lineage(), last(path), copies.size(), section.kind(),
					new SectionText(section.heading(), section.body(), section.normative()), author);
			copies.add(copy);
			path.add(copy.id());
		}
		keep(document, copies);
	}

	private void keep(Document document, List<Section> all) {
		this.sections.saveAllAndFlush(all);
		this.history.keepAll(document.id());
	}

	private static @Nullable SectionId last(List<SectionId> path) {
		return path.isEmpty() ? null : path.get(path.size() - 1);
	}

}
