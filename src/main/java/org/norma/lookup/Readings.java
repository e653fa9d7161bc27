package org.norma.lookup;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.norma.lookup.SearchResult.Match;

/**
 * The ways to read a text, from what was typed to what is only near it. Each is tried
 * only when those before it find nothing.
 */
final class Readings {

	private final IndexSearcher searcher;

	private final Understood text;

	private final Deque<Step> nearer = new ArrayDeque<>(List.of(this::classCode, this::number, this::years,
			this::wordsMeant, this::withoutNumber, this::most, this::some, this::figures, this::near));

	Readings(IndexSearcher searcher, Understood text) {
		this.searcher = searcher;
		this.text = text;
	}

	Reading exact() {
		return new Reading(TextQueries.of(this.text), Match.EXACT, null, this.text.words());
	}

	/** The next reading, a little farther from what was typed. */
	@Nullable Reading next() throws IOException {
		while (!this.nearer.isEmpty() && !this.text.words().isEmpty()) {
			var reading = this.nearer.remove().read();
			if (reading.isPresent()) {
				return reading.get();
			}
		}
		return null;
	}

	private Optional<Reading> classCode() {
		return ClassCode.of(this.text.words())
			.map((code) -> new Reading(code.query(), Match.IN_CLASS, null, List.of()));
	}

	private Optional<Reading> number() throws IOException {
		return NearNumbers.of(this.searcher, this.text);
	}

	/** Four figures behind a number may be no year. */
	private Optional<Reading> years() throws IOException {
		return NearNumbers.otherYear(this.searcher, this.text);
	}

	private Optional<Reading> figures() throws IOException {
		return NearNumbers.otherFigures(this.searcher, this.text);
	}

	private Optional<Reading> wordsMeant() throws IOException {
		return meant().map((better) -> new Reading(TextQueries.of(Understood.words(better)), Match.NEAR_WORDS,
				String.join(" ", better), marked(better)));
	}

	private Optional<List<String>> meant() throws IOException {
		return SpellingHint.of(this.searcher.getIndexReader(), this.text.words());
	}

	private List<String> marked(List<String> better) {
		var marked = new ArrayList<>(this.text.words());
		marked.addAll(better);
		return marked;
	}

	private Optional<Reading> withoutNumber() {
		return Optional.of(this.text.beside())
			.filter((beside) -> !beside.isEmpty() && this.text.number().isPresent())
			.map((beside) -> fewer(TextQueries.of(Understood.words(beside))));
	}

	/** One of the words may be one too many. */
	private Optional<Reading> most() {
		return fewer(Math.max(1, telling() - 1));
	}

	private Optional<Reading> some() {
		return fewer(Understood.neededAtLeast(telling()));
	}

	private int telling() {
		return Understood.telling(this.text.beside()).size();
	}

	private Optional<Reading> fewer(int needed) {
		return this.text.beside().isEmpty() ? Optional.empty()
				: Optional.of(fewer(TextQueries.fewerWords(this.text.beside(), needed)));
	}

	private Reading fewer(Query query) {
		return new Reading(query, Match.FEWER_WORDS, null, this.text.words());
	}

	private Optional<Reading> near() throws IOException {
		var better = meant();
		return Optional.of(new Reading(TextQueries.forgiving(this.text), Match.NEAR_WORDS,
				better.map((words) -> String.join(" ", words)).orElse(null), marked(better.orElse(List.of()))));
	}

	@FunctionalInterface
	private interface Step {

		Optional<Reading> read() throws IOException;

	}

}
