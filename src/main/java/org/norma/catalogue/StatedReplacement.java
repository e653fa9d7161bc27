package org.norma.catalogue;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What is written where a replaced edition is named: its number, and whether only a part
 * of it is replaced: {@code 部分代替 GB/T 1-2000 第5章}, {@code GB/T 1-2000 (clauses 5 and 6)}.
 *
 * @param number the number as written
 * @param partly whether only a part is replaced; the rest stays in force
 * @param scope which part, in the words of who wrote it
 */
public record StatedReplacement(String number, boolean partly, @Nullable String scope) {

	private static final Pattern PARTLY = Pattern.compile(
			"部分(?:代替|替代)(?:标准)?|的?部分(?:内容|条文|条款)|\\b(?:partly|partially|in part|parzialmente|in parte)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CLAUSES = Pattern.compile(
			"第[\\d.、,，和及至~—一二三四五六七八九十百\\s-]+[章节条款篇]|附录|强制性条文|(?:sub)?clauses?\\b|\\bsections?\\b|\\bchapters?\\b|\\bannex|\\bpunt[oi]\\b|§",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BRACKETS = Pattern.compile("^(.*?)\\s*[(（]([^()（）]*)[)）]\\s*$", Pattern.DOTALL);

	private static final Pattern EDGES = Pattern.compile("^[\\s:：,，、的中]+|[\\s:：,，、的中]+$");

	/** Reads it; what says nothing of a part is taken as a number. */
	public static StatedReplacement read(String text) {
		boolean partly = PARTLY.matcher(text).find();
		var bracketed = BRACKETS.matcher(text);
		if (bracketed.matches() && (partly || CLAUSES.matcher(bracketed.group(2)).find())
				&& !bracketed.group(1).isBlank()) {
			return part(bracketed.group(1), bracketed.group(2));
		}
		var clauses = CLAUSES.matcher(text);
		if (clauses.find() && clauses.start() > 0) {
			return part(text.substring(0, clauses.start()), text.substring(clauses.start()));
		}
		return partly ? part(text, "") : new StatedReplacement(text.strip(), false, null);
	}

	/** Reads what stands where only parts are named. */
	public static StatedReplacement part(String text) {
		var read = read(text);
		return read.partly() ? read : new StatedReplacement(read.number(), true, null);
	}

	private static StatedReplacement part(String number, String scope) {
		var which = trimmed(scope);
		return new StatedReplacement(trimmed(number), true, which.isEmpty() ? null : which);
	}

	private static String trimmed(String text) {
		return EDGES.matcher(PARTLY.matcher(text).replaceAll(" ")).replaceAll("").strip();
	}

}
