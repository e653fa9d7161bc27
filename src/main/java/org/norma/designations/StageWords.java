package org.norma.designations;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The words for stages, those melted with what they are a draft of included.
 */
final class StageWords {

	/** What melts with the kind behind it, longest first: FPDAM is no FD of something. */
	private static final Map<String, Stage> MELTED = new LinkedHashMap<>();

	static {
		MELTED.put("FPD", Stage.FINAL_PROPOSED);
		MELTED.put("PD", Stage.PROPOSED);
		MELTED.put("FD", Stage.FINAL_DRAFT);
		MELTED.put("D", Stage.DRAFT);
	}

	private static final Map<String, Stage> STAGES = Arrays.stream(Stage.values())
		.filter((stage) -> !MELTED.containsValue(stage))
		.collect(Collectors.toMap(Enum::name, Function.identity()));

	private StageWords() {
	}

	static @Nullable Stage of(String word) {
		return switch (word) {
			case "DIS" -> Stage.DRAFT;
			case "FDIS" -> Stage.FINAL_DRAFT;
			default -> STAGES.get(word);
		};
	}

	/** What a melted word is a draft of: TS for DTS and FDTS, AM for DAM. */
	static String rest(String word) {
		return word.substring(mark(word).length());
	}

	static @Nullable Stage melted(String word) {
		return MELTED.get(mark(word));
	}

	static boolean melts(Stage stage) {
		return MELTED.containsValue(stage);
	}

	private static String mark(String word) {
		for (String mark : MELTED.keySet()) {
			if (word.startsWith(mark) && word.length() > mark.length() + 1) {
				return mark;
			}
		}
		return "";
	}

	/** The stage before a kind, as ISO prints it: DIS, DTS, FDIS, CD TS. */
	static String print(@Nullable Stage stage, @Nullable String kind) {
		if (stage == null) {
			return (kind == null) ? "" : kind;
		}
		for (Map.Entry<String, Stage> mark : MELTED.entrySet()) {
			if (mark.getValue() == stage) {
				return mark.getKey() + ((kind == null) ? "IS" : kind);
			}
		}
		return (kind == null) ? stage.name() : stage.name() + ' ' + kind;
	}

}
