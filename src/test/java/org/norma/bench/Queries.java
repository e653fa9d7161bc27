package org.norma.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What people ask for: numbers in several spellings, a few words of a title, filters,
 * other days.
 */
final class Queries {

	private static final String[] FILTERS = { "&status=in-force", "&level=national.recommended", "&binding=mandatory",
			"&level=industry.JR&level=industry.YY", "&year=2015", "&ics=35.240", "&status=withdrawn&year=2001" };

	private final Random random = new Random(19001);

	private final List<String> numbers;

	private final List<String> titles;

	Queries(List<String> numbers, List<String> titles) {
		this.numbers = numbers;
		this.titles = titles;
	}

	/**
	 * A realistic mix: 40 in 100 numbers, 40 words, 10 words with filters, 10 words on
	 * another day.
	 */
	List<String> mix(int count) {
		var addresses = new ArrayList<String>();
		for (int i = 0; i < count; i++) {
			addresses.add(switch (i % 10) {
				case 0, 1, 2, 3 -> "/?list&q=" + encode(spelled(pick(this.numbers), i));
				case 8 -> "/?q=" + encode(words()) + FILTERS[this.random.nextInt(FILTERS.length)];
				case 9 -> "/?q=" + encode(words()) + "&asOf=" + (1995 + this.random.nextInt(30)) + "-06-30";
				default -> "/?q=" + encode(words());
			});
		}
		return addresses;
	}

	private String spelled(String number, int how) {
		return switch (how % 4) {
			case 0 -> number;
			case 1 -> number.toLowerCase(Locale.ROOT).replace(" ", "").replace("/", "");
			case 2 -> number.replaceAll("[-:]\\d{4}$", "");
			default -> number.replace("-", "—");
		};
	}

	private String words() {
		var words = Arrays.stream(pick(this.titles).split("[^A-Za-z]+")).filter((word) -> word.length() > 3).toList();
		if (words.size() < 2) {
			return "quality management";
		}
		int from = this.random.nextInt(words.size() - 1);
		return String.join(" ", words.subList(from, Math.min(words.size(), from + 2 + this.random.nextInt(2))));
	}

	private String pick(List<String> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
