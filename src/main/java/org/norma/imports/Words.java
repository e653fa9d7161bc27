package org.norma.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.norma.catalogue.PartialDate;
import org.norma.hierarchy.Binding;

/** The words that sources use for obligations and dates. */
final class Words {

	private static final int FIRST_YEAR = 1800;

	private static final int LAST_YEAR = 9998;

	private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

	private static final Pattern CHINESE = Pattern
		.compile("(\\d{4})\\s*年(?:\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?)?");

	private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

	private static final String MONTH = "(?<month>(?i:jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?"
			+ "|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?))\\.?";

	private static final List<Pattern> ENGLISH = List.of(
			Pattern.compile("(?<day>\\d{1,2})[\\s-]+" + MONTH + "[\\s,-]+(?<year>\\d{4})"),
			Pattern.compile(MONTH + "\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})"));

	private static final Pattern UNKNOWN_PART = Pattern.compile("[-/.]00?(?=([-/.]00?)?$)");

	private Words() {
	}

	/**
	 * Whether something binds; empty for words not known. "No" leaves it to the level,
	 * but never mandatory.
	 */
	static Optional<Binding> binding(String word, Binding byLevel) {
		return switch (normal(word)) {
			case "true", "yes", "1", "y", "是", "sì", "si", "强制", "强制性", "mandatory", "compulsory" ->
				Optional.of(Binding.MANDATORY);
			case "false", "no", "0", "n", "否", "推荐", "推荐性", "voluntary", "recommended" ->
				Optional.of((byLevel == Binding.MANDATORY) ? Binding.VOLUNTARY : byLevel);
			case "指导性", "指导性技术文件", "informative", "guidance" -> Optional.of(Binding.INFORMATIVE);
			case "by_agreement", "by agreement" -> Optional.of(Binding.BY_AGREEMENT);
			default -> Optional.empty();
		};
	}

	/**
	 * A date in the forms in use: 2015-09-15, 2015/9/15, 20150915, 2015年9月15日, 15 Sep
	 * 2015, or less of it; a month or day 00 is one that is not known.
	 */
	static Optional<PartialDate> date(String text) {
		var day = text.strip();
		if (day.length() > 10 && (day.charAt(10) == 'T' || day.charAt(10) == ' ')) {
			day = day.substring(0, 10);
		}
		day = COMPACT.matcher(day).replaceFirst("$1-$2-$3");
		var chinese = CHINESE.matcher(day);
		if (chinese.matches()) {
			day = chinese.group(1) + ((chinese.group(2) != null) ? "-" + chinese.group(2) : "")
					+ ((chinese.group(3) != null) ? "-" + chinese.group(3) : "");
		}
		return PartialDate.parse(UNKNOWN_PART.matcher(inEnglish(day)).replaceAll("")).filter(Words::isOfStandards);
	}

	/** There is no standard before, and a source writes nothing but "never" behind. */
	private static boolean isOfStandards(PartialDate date) {
		int year = date.start().getYear();
		return year >= FIRST_YEAR && year <= LAST_YEAR;
	}

	/** 15 Sep 2015 and Sep 15, 2015 with their month as a number. */
	private static String inEnglish(String day) {
		for (var form : ENGLISH) {
			var match = form.matcher(day);
			if (match.matches()) {
				int month = MONTHS.indexOf(match.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
				return match.group("year") + "-" + month + "-" + match.group("day");
			}
		}
		return day;
	}

	private static String normal(String word) {
		return word.strip().toLowerCase(Locale.ROOT);
	}

}
