package org.norma.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out in which character set a text was written. */
final class Charsets {

	/** Those that can be chosen, by the names that the pages show. */
	private static final Map<String, Charset> OFFERED = offered();

	/** Characters that stand in any list of standards of the country whose set it is. */
	private static final Map<String, Set<Integer>> COMMON = Map.of("GB18030",
			letters("的标准号编名称状态发布日期实施代替机构部门技术要求方法国家行业规范质量检验试验第分类产品系统安全设计工程通用电气设备用水与和及其他现行废止强制推荐性"), "Shift_JIS",
			letters("のをはがでにとるしたなどれ番号規格名称状態発行制定改正廃止日本工業試験方法及び用語有効現行年月日部品鉄鋼電気安全一般"
					+ "アイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモラリルレロワンッャュョーガギグゲゴザジズゼダデドバビブベボパピプペポ"),
			"Big5", letters("的標準號編名稱狀態發布日期實施代替機構部門技術要求方法國家行業規範質量檢驗試驗第分類產品系統安全設計工程通用電氣設備用水與和及其他現行廢止公總"), "EUC-KR",
			letters("표준번호제목상태발행일자의및방법시험규격한국제품전기기계용어일반에대한정개폐지유효안전기술요구사항설계검사분류시스템"));

	/** Those among which the country is guessed by common characters. */
	private static final List<String> GUESSED = List.of("GB18030", "Shift_JIS", "EUC-JP", "Big5", "EUC-KR");

	/** The letters of Western Europe, and of Cyrillic, each written with one byte. */
	private static final Map<String, Character.UnicodeScript> SINGLE = Map.of("windows-1252",
			Character.UnicodeScript.LATIN, "ISO-8859-1", Character.UnicodeScript.LATIN, "windows-1251",
			Character.UnicodeScript.CYRILLIC);

	private static final String SIGNS = "\u00a0°§«»“”„‘’–—…·€£©®±²³µ×÷½¼¾¿¡ºª•™№";

	/** So many of the characters that are not ASCII must be common ones. */
	private static final double PLAUSIBLE = 0.1;

	private static final Pattern ACCENTS = Pattern.compile("[\\u00c0-\\u00ff]{4}");

	private static final double DAILY = 0.8;

	private static final String CYRILLIC = "оеаинтср";

	private static final double USUAL = 0.4;

	private Charsets() {
	}

	private static Map<String, Charset> offered() {
		var offered = new LinkedHashMap<String, Charset>();
		for (var name : List.of("UTF-8", "GB18030", "Big5", "EUC-JP", "UTF-16")) {
			offered.put(name, Charset.forName(name));
		}
		offered.put("Shift_JIS", Charset.forName("windows-31j"));
		offered.put("EUC-KR", Charset.forName("x-windows-949"));
		offered.put("windows-1251", Charset.forName("windows-1251"));
		offered.put("ISO-8859-1", StandardCharsets.ISO_8859_1);
		offered.put("windows-1252", Charset.forName("windows-1252"));
		return offered;
	}

	static List<String> names() {
		return List.copyOf(OFFERED.keySet());
	}

	/** The name under which a set is offered. */
	static String name(Charset charset) {
		return OFFERED.entrySet()
			.stream()
			.filter((each) -> each.getValue().equals(charset))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(charset.name());
	}

	/**
	 * The character set of a text that begins so.
	 * @throws UnreadableFile when it is none of those in use
	 */
	static Charset of(byte[] head, String chosen) {
		if (!chosen.isBlank()) {
			var offered = OFFERED.get(chosen);
			return (offered != null) ? offered : Charset.forName(chosen);
		}
		if (isMarked(head, 0xFF, 0xFE)) {
			return StandardCharsets.UTF_16LE;
		}
		if (isMarked(head, 0xFE, 0xFF)) {
			return StandardCharsets.UTF_16BE;
		}
		if (decoded(head, StandardCharsets.UTF_8).isPresent()) {
			return StandardCharsets.UTF_8;
		}
		return guess(head);
	}

	/**
	 * The set in which most characters are common ones of its country; else letters with
	 * accents, or Cyrillic; else Chinese in rare characters.
	 */
	private static Charset guess(byte[] head) {
		var likely = GUESSED.stream().max(Comparator.comparingDouble((name) -> common(head, name))).orElseThrow();
		return Stream.of(likely, "windows-1252", "windows-1251")
			.filter((name) -> fits(head, name))
			.findFirst()
			.or(() -> isChinese(head) ? Optional.of("GB18030") : Optional.empty())
			.map(OFFERED::get)
			.orElseThrow(() -> new UnreadableFile("imports.file.charset-unknown"));
	}

	/** The sets in which the bytes make sense; all where they do in none. */
	static List<String> likely(byte[] head) {
		if (decoded(head, StandardCharsets.UTF_8).isPresent()) {
			return List.of("UTF-8");
		}
		if (isMarked(head, 0xFF, 0xFE) || isMarked(head, 0xFE, 0xFF)) {
			return List.of("UTF-16");
		}
		var likely = OFFERED.keySet().stream().filter((name) -> fits(head, name)).toList();
		return likely.isEmpty() ? names() : likely;
	}

	/** Whether the bytes make sense in the set of a country or script. */
	private static boolean fits(byte[] head, String name) {
		var script = SINGLE.get(name);
		return (script != null) ? isWritten(head, name, script)
				: GUESSED.contains(name) && common(head, name) >= PLAUSIBLE;
	}

	/** Most of a Korean text is Hangul; in other texts read so it is not. */
	private static boolean isKorean(String text) {
		long foreign = text.codePoints().filter((c) -> c > 0x7F).count();
		return text.codePoints()
			.filter((c) -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)
			.count() >= DAILY * foreign;
	}

	/**
	 * Eight letters make up most of a text in Cyrillic; in other texts read so they do
	 * not.
	 */
	private static boolean isUsual(String text, Character.UnicodeScript script) {
		long foreign = text.codePoints().filter((c) -> c > 0x7F).count();
		return script == Character.UnicodeScript.LATIN ? !ACCENTS.matcher(text).find()
				: text.codePoints().filter((c) -> CYRILLIC.indexOf(Character.toLowerCase(c)) >= 0).count() >= USUAL
						* foreign;
	}

	private static double common(byte[] head, String name) {
		var letters = COMMON.getOrDefault(name.equals("EUC-JP") ? "Shift_JIS" : name, Set.of());
		var text = Optional.ofNullable(OFFERED.get(name))
			.flatMap((charset) -> decoded(head, charset))
			.filter((read) -> !name.equals("EUC-KR") || isKorean(read))
			.orElse("");
		long foreign = text.codePoints().filter((c) -> c > 0x7F).count();
		return (foreign == 0) ? 0 : (double) text.codePoints().filter(letters::contains).count() / foreign;
	}

	/**
	 * Whether whatever is not plain stands for letters of the script, and usual signs.
	 * Letters with accents stand alone between others.
	 */
	private static boolean isWritten(byte[] head, String name, Character.UnicodeScript script) {
		return Optional.ofNullable(OFFERED.get(name))
			.flatMap((charset) -> decoded(head, charset))
			.filter((text) -> isUsual(text, script))
			.map((text) -> text.codePoints()
				.filter((c) -> c > 0x7F)
				.allMatch((c) -> Character.UnicodeScript.of(c) == script || SIGNS.indexOf(c) >= 0))
			.orElse(false);
	}

	/** Whether it is Chinese, if in rare words: the characters are those in daily use. */
	private static boolean isChinese(byte[] head) {
		var text = decoded(head, Charset.forName("GB18030")).orElse("");
		long foreign = text.codePoints().filter((c) -> c > 0x7F).count();
		return foreign > 0 && text.codePoints().filter(Charsets::isInDailyUse).count() >= DAILY * foreign;
	}

	/** The first 3755 characters of GB 2312, and its signs. */
	private static boolean isInDailyUse(int character) {
		var bytes = Character.toString(character).getBytes(Charset.forName("GB18030"));
		int row = bytes[0] & 0xFF;
		return bytes.length == 2 && row >= 0xA1 && row <= 0xD7 && (bytes[1] & 0xFF) >= 0xA1;
	}

	private static boolean isMarked(byte[] head, int first, int second) {
		return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
	}

	/** A text read in a set; a character cut off at the end does not count against it. */
	static Optional<String> decoded(byte[] head, Charset charset) {
		var decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		var text = CharBuffer.allocate(head.length + 1);
		return decoder.decode(ByteBuffer.wrap(head), text, false).isError() ? Optional.empty()
				: Optional.of(text.flip().toString());
	}

	private static Set<Integer> letters(String common) {
		return common.codePoints().boxed().collect(Collectors.toSet());
	}

}
