package org.norma.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.norma.catalogue.PartialDate;
import org.norma.catalogue.Status;
import org.norma.hierarchy.Binding;

/** The words that sources use for states, obligations and dates. */
final class Words {

	private static final Map<String, Status> STATES = Map.ofEntries(Map.entry("现行", Status.IN_FORCE),
			Map.entry("有效", Status.IN_FORCE), Map.entry("in force", Status.IN_FORCE),
			Map.entry("in-force", Status.IN_FORCE), Map.entry("current", Status.IN_FORCE),
			Map.entry("valid", Status.IN_FORCE), Map.entry("active", Status.IN_FORCE),
			Map.entry("published", Status.IN_FORCE), Map.entry("in vigore", Status.IN_FORCE),
			Map.entry("废止", Status.WITHDRAWN), Map.entry("作废", Status.WITHDRAWN),
			Map.entry("withdrawn", Status.WITHDRAWN), Map.entry("abolished", Status.WITHDRAWN),
			Map.entry("cancelled", Status.WITHDRAWN), Map.entry("ritirata", Status.WITHDRAWN),
			Map.entry("被代替", Status.SUPERSEDED), Map.entry("有更新版", Status.SUPERSEDED),
			Map.entry("superseded", Status.SUPERSEDED), Map.entry("replaced", Status.SUPERSEDED),
			Map.entry("revised", Status.SUPERSEDED), Map.entry("sostituita", Status.SUPERSEDED),
			Map.entry("即将实施", Status.UPCOMING), Map.entry("upcoming", Status.UPCOMING),
			Map.entry("未实施", Status.UPCOMING), Map.entry("draft", Status.DRAFT), Map.entry("正在起草", Status.DRAFT),
			Map.entry("正在征求意见", Status.DRAFT), Map.entry("正在审查", Status.DRAFT), Map.entry("正在批准", Status.DRAFT));

	private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

	private static final Pattern CHINESE = Pattern
		.compile("(\\d{4})\\s*年(?:\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?)?");

	private Words() {
	}

	static Optional<Status> status(String word) {
		return Optional.ofNullable(STATES.get(normal(word)));
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
	 * A date in the forms in use: 2015-09-15, 2015/9/15, 20150915, 2015年9月15日, or less of
	 * it.
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
		return PartialDate.parse(day);
	}

	private static String normal(String word) {
		return word.strip().toLowerCase(Locale.ROOT);
	}

}
