package org.norma.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out in which character set a text was written. */
final class Charsets {

	/** Those that can be chosen, by the names that the pages show. */
	private static final Map<String, Charset> OFFERED = offered();

	/** Characters that stand in any list of standards of the country whose set it is. */
	private static final Map<String, Set<Integer>> COMMON = Map.of("GB18030",
			letters("的标准号编名称状态发布日期实施代替机构部门技术要求方法国家行业规范质量检验试验第分类产品系统安全设计工程通用电气设备用水与和及其他现行废止强制推荐性"), "Shift_JIS",
			letters("のをはがでにとるしたなどれ番号規格名称状態発行制定改正廃止日本工業試験方法及び用語有効現行年月日部品鉄鋼電気安全一般"
					+ "アイウエオカキクケコサシスセソタチツテトナニネノハヒフヘホマミムメモラリルレロワンッャュョーガギグゲゴザジズゼダデドバビブベボパピプペポ"),
			"Big5", letters("的標準號編名稱狀態發布日期實施代替機構部門技術要求方法國家行業規範質量檢驗試驗第分類產品系統安全設計工程通用電氣設備用水與和及其他現行廢止公總"));

	/** So many of the characters that are not ASCII must be common ones. */
	private static final double PLAUSIBLE = 0.1;

	private Charsets() {
	}

	private static Map<String, Charset> offered() {
		var offered = new LinkedHashMap<String, Charset>();
		for (var name : List.of("UTF-8", "GB18030", "Big5", "EUC-JP", "UTF-16")) {
			offered.put(name, Charset.forName(name));
		}
		offered.put("Shift_JIS", Charset.forName("windows-31j"));
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
		if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
			return StandardCharsets.UTF_16LE;
		}
		if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
			return StandardCharsets.UTF_16BE;
		}
		if (decoded(head, StandardCharsets.UTF_8).isPresent()) {
			return StandardCharsets.UTF_8;
		}
		return guess(head);
	}

	/**
	 * The set in which most characters are common ones of its country; else letters with
	 * accents.
	 */
	private static Charset guess(byte[] head) {
		var best = OFFERED.get("GB18030");
		double share = 0;
		for (var name : List.of("GB18030", "Shift_JIS", "EUC-JP", "Big5")) {
			double common = common(head, name);
			if (common > share) {
				best = OFFERED.get(name);
				share = common;
			}
		}
		if (share < PLAUSIBLE && isLatin(head)) {
			return Charset.forName("windows-1252");
		}
		if (best != null && decoded(head, best).isPresent()) {
			return best;
		}
		throw new UnreadableFile("imports.file.charset-unknown");
	}

	private static double common(byte[] head, String name) {
		var letters = COMMON.getOrDefault(name.equals("EUC-JP") ? "Shift_JIS" : name, Set.of());
		var text = Optional.ofNullable(OFFERED.get(name)).flatMap((charset) -> decoded(head, charset)).orElse("");
		long foreign = text.codePoints().filter((c) -> c > 0x7F).count();
		return (foreign == 0) ? 0 : (double) text.codePoints().filter(letters::contains).count() / foreign;
	}

	/**
	 * Letters with accents stand alone between others, and are what the sets of Western
	 * Europe have.
	 */
	private static boolean isLatin(byte[] head) {
		return decoded(head, Charset.forName("windows-1252"))
			.map((text) -> text.codePoints()
				.filter((c) -> c > 0x7F)
				.allMatch((c) -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
						|| "\u00a0°§«»“”‘’–—…·€£©®±²³µ×÷½¼¾¿¡ºª•™".indexOf(c) >= 0))
			.orElse(false);
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
