package org.norma.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What titles begin with: who asks for "risk management" means ISO 31000, whose title is
 * "Risk management — Guidelines", before the many that have these words somewhere (GB/T
 * 1.1-2020, 8.3: a title begins with its subject).
 */
final class TitleHeads {

	private static final Pattern ELEMENTS = Pattern.compile("\\s+-+\\s+|\\s*[–—]+\\s*|[:：]\\s*|\\s{2,}");

	private static final Pattern CHINESE_ELEMENTS = Pattern.compile("[\\s–—:：]+");

	private static final Pattern NO_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** What only explains the words of a subject is not the standard on the subject. */
	private static final Pattern VOCABULARY = Pattern
		.compile("(?iU)\\b(vocabulary|terminology|terms and definitions|vocabulaire|vocabolario|terminologia)\\b"
				+ "|术语|词汇|術語|詞彙");

	/** Systems and system are one; other endings are other words. */
	private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{3})(?<!s)s$");

	private static final int MOST_WORDS = 6;

	private static final int FEWEST_SIGNS = 2;

	private static final int MOST_SIGNS = 10;

	private static final int LONGEST = 150;

	private TitleHeads() {
	}

	/**
	 * "risk", "risk management", "risk management guideline" of "Risk management —
	 * Guidelines".
	 */
	static Set<String> of(String language, String title) {
		var field = Field.titleIn(language);
		var heads = new LinkedHashSet<String>();
		if (!VOCABULARY.matcher(title).find()) {
			var element = ((field == Field.TITLE_ZH) ? CHINESE_ELEMENTS : ELEMENTS).matcher(title);
			while (element.find()) {
				heads.add(head(field, title.substring(0, element.start())));
			}
			heads.addAll(beginnings(field, head(field, title)));
		}
		heads.removeIf((head) -> head.isEmpty() || head.length() > LONGEST);
		return heads;
	}

	private static List<String> beginnings(Field field, String title) {
		var beginnings = new ArrayList<String>();
		if (field == Field.TITLE_ZH) {
			for (int signs = FEWEST_SIGNS; signs <= Math.min(MOST_SIGNS, title.length()); signs++) {
				beginnings.add(title.substring(0, signs));
			}
			return beginnings;
		}
		int end = title.indexOf(' ');
		while (end >= 0 && beginnings.size() < MOST_WORDS) {
			beginnings.add(title.substring(0, end));
			end = title.indexOf(' ', end + 1);
		}
		return beginnings;
	}

	/** The whole title, in the form of its heads. */
	static String whole(String language, String title) {
		var head = head(Field.titleIn(language), title);
		return head.substring(0, Math.min(head.length(), LONGEST));
	}

	/** The head that words ask for, empty when they say nothing. */
	static String asked(List<String> words) {
		var text = String.join(" ", words);
		return head(Understood.isChinese(text) ? Field.TITLE_ZH : Field.TITLE_OTHER, text);
	}

	private static String head(Field field, String text) {
		if (field == Field.TITLE_ZH) {
			return NO_SIGNS.matcher(SimplifiedChinese.of(text)).replaceAll("").toLowerCase(Locale.ROOT);
		}
		return Analyzers.terms(Analyzers.PLAIN, text)
			.stream()
			.filter((word) -> !Understood.isSmall(word))
			.map((word) -> PLURAL.matcher(word).replaceFirst(""))
			.collect(Collectors.joining(" "));
	}

}
