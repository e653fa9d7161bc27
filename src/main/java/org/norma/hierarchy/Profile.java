package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A system of levels and rules as its file writes it.
 *
 * @param profile its name
 * @param validFrom first day of its levels
 * @param rulesFrom first day of rules that name no other
 * @param levels levels, each after its parent
 * @param tables levels that stand in tables beside the file
 * @param overlays further rules of levels that stand in tables, by code
 * @param conventions how codes are written
 */
record Profile(String profile, LocalDate validFrom, LocalDate rulesFrom, List<LevelLine> levels,
		@Nullable List<TableLine> tables, @Nullable Map<String, Map<String, RuleLine>> overlays,
		@Nullable ConventionLines conventions) {

	/**
	 * How codes are written; see {@link Conventions}.
	 *
	 * @param regionMarks what may stand before the code of a region
	 * @param wholeRegions codes that mean no region but the whole system, or the world
	 * @param regionPrefix prefix of numbers that name a region
	 * @param issuerMarks what may stand before the code of an association, and of an
	 * enterprise
	 * @param departmentForm expression that codes of departments match
	 * @param stageCodes systems in which the codes of the stages are told, in their order
	 */
	record ConventionLines(List<String> regionMarks, List<String> wholeRegions, String regionPrefix,
			List<String> issuerMarks, String departmentForm, List<StageCodes> stageCodes) {

		ConventionLines(@Nullable List<String> regionMarks, @Nullable List<String> wholeRegions,
				@Nullable String regionPrefix, @Nullable List<String> issuerMarks, @Nullable String departmentForm,
				@Nullable List<StageCodes> stageCodes) {
			this.stageCodes = (stageCodes != null) ? stageCodes : List.of();
			this.regionMarks = (regionMarks != null) ? regionMarks : List.of();
			this.wholeRegions = (wholeRegions != null) ? wholeRegions : List.of();
			this.regionPrefix = (regionPrefix != null) ? regionPrefix : "";
			this.issuerMarks = (issuerMarks != null) ? issuerMarks : List.of();
			this.departmentForm = Conventions.departmentOr(departmentForm);
		}

	}

	/** A level of the file. */
	record LevelLine(String code, @Nullable String parent, @Nullable String kind, @Nullable Map<String, String> names,
			int rank, @Nullable String region, @Nullable List<String> prefixes, @Nullable Map<String, RuleLine> rules) {
	}

	/**
	 * A table with the columns code, en, zh, it, and optionally issuer_zh and others,
	 * bodies (names of issuers, with semicolons between) and prefixes.
	 *
	 * @param prefix prefix of the numbers, with <code>{code}</code> in it
	 * @param issuer basis, confidence and note of the column of issuers
	 */
	record TableLine(String file, String parent, String kind, int rank, String prefix, @Nullable RuleLine issuer) {
	}

	/**
	 * A rule of a level.
	 *
	 * @param value a word, a number, yes or no, a list, or texts by language
	 * @param none whether it says that nothing is required
	 * @param basis law and clause, or texts by language where no law says it
	 * @param note what a reader must know besides, in texts by language
	 * @param from first day on which it holds
	 */
	record RuleLine(@Nullable JsonNode value, boolean none, @Nullable JsonNode basis, @Nullable String confidence,
			@Nullable JsonNode note, @Nullable LocalDate from) {

		RuleLine withValue(JsonNode other) {
			return new RuleLine(other, false, this.basis, this.confidence, this.note, this.from);
		}

	}

}
