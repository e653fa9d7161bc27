package org.norma.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelUse;
import org.norma.hierarchy.MergeService;
import org.norma.hierarchy.Simulation;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class MergedLevelsTests {

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Editions editions;

	@Autowired
	private BodyService bodies;

	@Autowired
	private MergeService merges;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void leaveNoBodyBehind() {
		this.jdbc.update("delete from body where code = 'CQ-AMR'");
	}

	@Test
	void aMergeShowsAndMovesStandardsAndBodiesAndNamesNumbersThatCollide() {
		var from = new LevelCode("local.50");
		var into = new LevelCode("local.51");
		var moved = register("DB50/T 100-2019", from);
		register("DB50/T 101-2019", from);
		register("DB51/T 100-2018", into);
		this.bodies.ensure("CQ-AMR", BodyKind.CERTIFICATION_BODY, Texts.of("zh", "重庆市市场监督管理局"), from.value(), "50");
		var found = this.merges.simulateMerge(from, into);
		assertThat(found.uses()).contains(new Simulation.Usage("catalogue.editions-of-level", 2),
				new Simulation.Usage("bodies.bodies-of-level", 1));
		assertThat(found.collisions()).containsExactly(new LevelUse.Collision("100", "DB50/T 100", "DB51/T 100"));
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.merges.merge(from, into, found.fingerprint(), false));
		assertThat(this.editions.byId(moved).orElseThrow().level()).isEqualTo("local.50");
		this.merges.merge(from, into, found.fingerprint(), true);
		assertThat(this.editions.byId(moved).orElseThrow().level()).isEqualTo("local.51");
		var today = LocalDate.now(this.clock);
		assertThat(this.editions.byId(moved).orElseThrow().calledOn(today.minusDays(1)).level()).isEqualTo("local.50");
		assertThat(this.editions.byId(moved).orElseThrow().calledOn(today).level()).isEqualTo("local.51");
		assertThat(this.editions.byId(moved).orElseThrow().designation()).isEqualTo("DB50/T 100-2019");
		assertThat(this.bodies.byCode("CQ-AMR").orElseThrow().levelCode()).isEqualTo("local.51");
	}

	private EditionId register(String number, LevelCode level) {
		return this.catalogue.register(new EditionData(Designation.parse(number), Texts.of("zh", "火锅底料"), level.value(),
				Binding.VOLUNTARY, null, null, null, null,
				new EditionDates(PartialDate.parse("2019-01-01").orElseThrow(), null, null, null, null, null), null,
				null, null, List.of(), List.of(), List.of(), null, Texts.empty(), null), List.of());
	}

}
