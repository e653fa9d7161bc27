package org.norma.projects;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The stage machine: all pairs of stages, kinds, procedures and the levels' rules. */
@ProjectTest
class RoutesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	/** To which stages each stage may be sent back, as codes. */
	private static final Map<String, String> BACK = Map.of("00", "", "10", "", "20", "", "30", "20 30", "40",
			"20 30 40", "50", "20 30 40", "60", "", "95", "");

	@Autowired
	private LevelDirectory levels;

	@Autowired
	private World.Acting acting;

	@ParameterizedTest
	@CsvSource(textBlock = """
			national.recommended, NEW,         NORMAL,    10 20 30 40 50 60
			national.recommended, NEW,         URGENT,    10 20 30 40 50 60
			national.recommended, REVISION,    NORMAL,    10 20 30 40 50 60
			national.recommended, REVISION,    URGENT,    10 20 30 40 50 60
			national.recommended, REVISION,    SHORTENED, 10 40 50 60
			national.recommended, CONVERSION,  NORMAL,    10 20 30 40 50 60
			national.recommended, CONVERSION,  SHORTENED, 10 40 50 60
			national.recommended, ADOPTION,    NORMAL,    10 20 30 40 50 60
			national.recommended, ADOPTION,    SHORTENED, 10 30 40 50 60
			national.recommended, AMENDMENT,   NORMAL,    10 20 30 40 50 60
			national.recommended, CORRIGENDUM, NORMAL,    20 50 60
			national.recommended, WITHDRAWAL,  NORMAL,    10 30 50 95
			national.mandatory,   NEW,         NORMAL,    10 20 30 40 50 60
			national.mandatory,   AMENDMENT,   NORMAL,    20 50 60
			national.mandatory,   WITHDRAWAL,  NORMAL,    10 30 50 95
			industry.JR,          NEW,         NORMAL,    10 20 30 40 50 60
			industry.JR,          WITHDRAWAL,  NORMAL,    10 50 95
			local.31,             NEW,         NORMAL,    10 20 30 40 50 60
			association,          NEW,         NORMAL,    10 20 30 40 50 60
			enterprise,           NEW,         NORMAL,    10 20 40 50 60
			enterprise,           WITHDRAWAL,  NORMAL,    10 50 95
			""")
	void aRouteFollowsFromKindProcedureAndTheRulesOfTheLevel(String level, ProjectKind kind, Procedure procedure,
			String codes) {
		var route = route(level, kind, procedure);
		assertThat(codes(route)).isEqualTo(codes.strip());
	}

	static Stream<List<Object>> cases() {
		return Stream
			.of("national.mandatory", "national.recommended", "national.guidance", "industry.JR", "local.31",
					"association", "enterprise")
			.flatMap((level) -> Arrays.stream(ProjectKind.values())
				.flatMap((kind) -> Arrays.stream(Procedure.values())
					.map((procedure) -> List.of((Object) level, kind, procedure))));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void ofAllPairsOfStagesOnlyTheNextOfTheRouteAndTheReturnsAreAllowed(List<Object> each) {
		var route = route((String) each.get(0), (ProjectKind) each.get(1), (Procedure) each.get(2));
		var codes = List.of(codes(route).split(" "));
		for (var from : Stage.values()) {
			for (var to : Stage.values()) {
				var here = codes.indexOf(from.code());
				var next = here >= 0 && here + 1 < codes.size() && codes.get(here + 1).equals(to.code());
				var back = here >= 0 && codes.contains(to.code())
						&& Set.of(BACK.get(from.code()).split(" ")).contains(to.code());
				assertThat(StageTable.allows(route, from, to)).as("%s %s → %s", each, from, to).isEqualTo(next || back);
			}
		}
	}

	@Test
	void aLevelWhoseRulesDoNotKnowAProcedureRefusesIt() {
		var proposal = this.acting.of(ProjectKind.NEW, Procedure.URGENT, this.acting.proposal("local.31"), null);
		this.acting.refusal(() -> this.acting.propose(proposal))
			.isEqualTo("“Shanghai” has no procedure “Urgent” for “New standard”. Its rules know: "
					+ "normal (GB/T 16733). Choose another procedure.");
		var shortened = this.acting.of(ProjectKind.NEW, Procedure.SHORTENED,
				this.acting.proposal("national.recommended"), null);
		this.acting.refusal(() -> this.acting.propose(shortened))
			.startsWith("“Recommended national standards” has no procedure “Shortened” for “New standard”. "
					+ "Its rules know: normal; adoption, without drafting;")
			.contains("GB/T 16733");
	}

	@Test
	void noProjectsAreMadeAtALevelFromOutside() {
		this.acting.refusal(() -> Routes.of(this.acting.proposal("international"), rules("international")))
			.startsWith("No projects are made at the level international");
	}

	@Test
	void aPreliminaryProjectBeginsOneStageEarlier() {
		var p = this.acting.proposal("industry.JR");
		var preliminary = new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), true, null, p.authorityId(),
				null, null, Set.of(), Set.of(), "why", null, null, null, null, null);
		assertThat(codes(Routes.of(preliminary, rules("industry.JR")))).isEqualTo("00 10 20 30 40 50 60");
	}

	private List<Stage> route(String level, ProjectKind kind, Procedure procedure) {
		return Routes.of(kind, procedure, rules(level));
	}

	private org.norma.hierarchy.RuleSet rules(String level) {
		return this.levels.rulesOf(new LevelCode(level), DAY);
	}

	private static String codes(List<Stage> route) {
		return route.stream().map(Stage::code).collect(Collectors.joining(" "));
	}

}
