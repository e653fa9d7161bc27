package org.norma.designations;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The words for stages, those melted with what they are a draft of included.
 */
final class StageWords {

	private static final Map<String, Stage> STAGES = Arrays.stream(Stage.values())
		.filter((stage) -> stage != Stage.DRAFT && stage != Stage.FINAL_DRAFT)
		.collect(Collectors.toMap(Enum::name, Function.identity()));

	private static final String DRAFT = "D";

	private static final String FINAL_DRAFT = "FD";

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
		return word.substring(word.startsWith(FINAL_DRAFT) ? 2 : 1);
	}

	static @Nullable Stage melted(String word) {
		if (word.startsWith(FINAL_DRAFT) && word.length() > 3) {
			return Stage.FINAL_DRAFT;
		}
		return (word.startsWith(DRAFT) && word.length() > 2) ? Stage.DRAFT : null;
	}

	/** The stage before a kind, as ISO prints it: DIS, DTS, FDIS, CD TS. */
	static String print(@Nullable Stage stage, @Nullable String kind) {
		if (stage == null) {
			return (kind == null) ? "" : kind;
		}
		return switch (stage) {
			case DRAFT -> DRAFT + ((kind == null) ? "IS" : kind);
			case FINAL_DRAFT -> FINAL_DRAFT + ((kind == null) ? "IS" : kind);
			default -> (kind == null) ? stage.name() : stage.name() + ' ' + kind;
		};
	}

}
