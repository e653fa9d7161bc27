package org.norma.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.norma.shared.Texts;

/**
 * What a title is about, in each of its languages: its telling words; of a text without
 * spaces the pairs of its signs. Made once, it is compared with many.
 */
public final class TitlePieces {

	/** From here on two titles look like each other. */
	static final double NEAR = 0.4;

	static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** Words of titles of every kind. */
	private static final Set<String> USUAL = Set.of("and", "for", "the", "part", "general", "requirements",
			"requirement", "specification", "specifications", "technical", "guidelines", "guidance", "guide", "method",
			"methods", "test", "testing", "rules", "code", "system", "systems", "standard", "standards", "use", "with",
			"requisiti", "per", "della", "delle", "dei", "del", "metodi", "prova", "parte", "linee", "guida",
			"specifica", "generali");

	private static final Pattern USUAL_SIGNS = Pattern
		.compile("要求|规范|指南|通用|方法|技术|标准|试验|规则|总则|导则|通则|部分|系统|第\\d+|的|和|与|及");

	/** One word in common tells nothing: half of all titles speak of safety. */
	private static final int TELLING_WORDS = 2;

	private static final int TELLING_PAIRS = 3;

	private final Map<String, Title> byLanguage;

	private TitlePieces(Map<String, Title> byLanguage) {
		this.byLanguage = byLanguage;
	}

	public static TitlePieces of(Texts titles) {
		var pieces = new HashMap<String, Title>();
		titles.byLanguage()
			.forEach((language, title) -> pieces.put(language, new Title(pieces(title), isIdeographic(title))));
		return new TitlePieces(Map.copyOf(pieces));
	}

	/** Whether one title looks like the other. */
	public boolean isNear(TitlePieces other) {
		return nearness(other) >= NEAR;
	}

	/** From 0 to 1: the best of the languages that both have. */
	double nearness(TitlePieces other) {
		double best = 0;
		for (var each : this.byLanguage.entrySet()) {
			var title = other.byLanguage.get(each.getKey());
			best = (title != null) ? Math.max(best, each.getValue().dice(title)) : best;
		}
		return best;
	}

	static boolean isIdeographic(String word) {
		return word.codePoints().anyMatch(Character::isIdeographic);
	}

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
		return Set.copyOf(pieces);
	}

	private record Title(Set<String> pieces, boolean ideographic) {

		double dice(Title other) {
			int common = 0;
			for (var piece : this.pieces) {
				common += other.pieces.contains(piece) ? 1 : 0;
			}
			boolean telling = common >= (this.ideographic ? TELLING_PAIRS : TELLING_WORDS)
					|| this.pieces.equals(other.pieces);
			return this.pieces.isEmpty() || other.pieces.isEmpty() || !telling ? 0
					: 2.0 * common / (this.pieces.size() + other.pieces.size());
		}

	}

}
