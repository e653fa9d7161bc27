package org.norma.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

	private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** Words of titles of every kind. */
	private static final Set<String> USUAL = Set.of("and", "for", "the", "part", "general", "requirements",
			"requirement", "specification", "specifications", "technical", "guidelines", "guidance", "guide", "method",
			"methods", "test", "testing", "rules", "code", "system", "systems", "standard", "standards", "use", "with",
			"requisiti", "per", "della", "delle", "dei", "del", "metodi", "prova", "parte", "linee", "guida",
			"specifica", "generali");

	private static final Pattern USUAL_SIGNS = Pattern
		.compile("要求|规范|指南|通用|方法|技术|标准|试验|规则|总则|导则|通则|部分|系统|第\\d+|的|和|与|及");

	private static final int CANDIDATES = 500;

	static final double NEAR = 0.4;

	/** One word in common tells nothing: half of all titles speak of safety. */
	private static final int TELLING_WORDS = 2;

	private static final int TELLING_PAIRS = 3;

	private final RelatedEditions editions;

	private final ObjectProvider<TitleIndex> index;

	SimilarTitles(RelatedEditions editions, ObjectProvider<TitleIndex> index) {
		this.editions = editions;
		this.index = index;
	}

	/** Editions that have not ended, the nearest first. */
	@Transactional(readOnly = true)
	public List<EditionSummary> to(Texts titles, int most) {
		return candidates(titles).stream()
			.filter((edition) -> nearness(titles, edition.titles()) >= NEAR)
			.sorted(Comparator.comparingDouble((edition) -> -nearness(titles, edition.titles())))
			.limit(most)
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
		return Arrays.stream(BREAK.split(title))
			.filter((word) -> word.length() >= (isIdeographic(word) ? 2 : 5))
			.sorted(Comparator.comparingInt((word) -> -word.length()))
			.limit(3)
			.flatMap((word) -> (isIdeographic(word) && word.length() > 5)
					? Stream.of(word.substring(0, 4), word.substring(word.length() - 4)) : Stream.of(word));
	}

	private static boolean isIdeographic(String word) {
		return word.codePoints().anyMatch(Character::isIdeographic);
	}

	/** Whether one title looks like the other. */
	public static boolean isNear(Texts one, Texts other) {
		return nearness(one, other) >= NEAR;
	}

	/** From 0 to 1: the best of the languages that both have. */
	static double nearness(Texts one, Texts other) {
		return one.byLanguage()
			.entrySet()
			.stream()
			.flatMap((entry) -> other.get(entry.getKey()).stream().map((title) -> dice(entry.getValue(), title)))
			.mapToDouble(Double::doubleValue)
			.max()
			.orElse(0);
	}

	private static double dice(String one, String other) {
		var left = pieces(one);
		var right = pieces(other);
		var common = new HashSet<>(left);
		common.retainAll(right);
		var telling = left.equals(right) || common.size() >= (isIdeographic(one) ? TELLING_PAIRS : TELLING_WORDS);
		return left.isEmpty() || right.isEmpty() || !telling ? 0 : 2.0 * common.size() / (left.size() + right.size());
	}

	/**
	 * The words that say what a title is about; of a text without spaces the pairs of its
	 * signs.
	 */
	private static Set<String> pieces(String title) {
		var pieces = new HashSet<String>();
		for (var word : BREAK.split(title.toLowerCase(Locale.ROOT))) {
			if (isIdeographic(word)) {
				var telling = USUAL_SIGNS.matcher(word).replaceAll(" ");
				IntStream.range(0, telling.length() - 1)
					.mapToObj((at) -> telling.substring(at, at + 2))
					.filter((pair) -> !pair.contains(" "))
					.forEach(pieces::add);
			}
			else if (word.length() > 2 && !USUAL.contains(word)) {
				pieces.add((word.length() > 4 && word.endsWith("s")) ? word.substring(0, word.length() - 1) : word);
			}
		}
		return pieces;
	}

}
