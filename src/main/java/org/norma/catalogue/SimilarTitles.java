package org.norma.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.norma.shared.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds editions whose titles look like another title, by the pairs of letters they
 * share.
 */
@Service
public class SimilarTitles {

	private static final int CANDIDATES = 500;

	private final RelatedEditions editions;

	private final ObjectProvider<TitleIndex> index;

	SimilarTitles(RelatedEditions editions, ObjectProvider<TitleIndex> index) {
		this.editions = editions;
		this.index = index;
	}

	/** Editions that have not ended, the nearest first. */
	@Transactional(readOnly = true)
	public List<EditionSummary> to(Texts titles, int most) {
		var wanted = TitlePieces.of(titles);
		return candidates(titles).stream()
			.map((edition) -> new Candidate(edition, wanted.nearness(TitlePieces.of(edition.titles()))))
			.filter((candidate) -> candidate.nearness() >= TitlePieces.NEAR)
			.sorted(Comparator.comparingDouble((candidate) -> -candidate.nearness()))
			.limit(most)
			.map(Candidate::edition)
			.toList();
	}

	/** By the index; without one, by the longest words in the tables. */
	private List<EditionSummary> candidates(Texts titles) {
		var known = this.index.stream().findFirst();
		if (known.isPresent()) {
			return this.editions.running(known.get().slugsNear(titles, CANDIDATES));
		}
		var patterns = titles.byLanguage().values().stream().flatMap(SimilarTitles::patterns).distinct().toList();
		return patterns.isEmpty() ? List.of() : this.editions.withTitlesLike(patterns, CANDIDATES);
	}

	/**
	 * The longest words; of a text without spaces its beginning and its end.
	 */
	private static Stream<String> patterns(String title) {
		return Arrays.stream(TitlePieces.BREAK.split(title))
			.filter((word) -> word.length() >= (TitlePieces.isIdeographic(word) ? 2 : 5))
			.sorted(Comparator.comparingInt((word) -> -word.length()))
			.limit(3)
			.flatMap((word) -> (TitlePieces.isIdeographic(word) && word.length() > 5)
					? Stream.of(word.substring(0, 4), word.substring(word.length() - 4)) : Stream.of(word));
	}

	private record Candidate(EditionSummary edition, double nearness) {

	}

}
