package org.norma.projects;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who decides on whose standards (Law art. 10 to 13). */
@ProjectTest
class CompetenceTests {

	@Autowired
	private World.Acting acting;

	private UUID authority(String code, String zh, String level, String region) {
		return this.acting.bodies()
			.ensure(code, BodyKind.AUTHORITY, new Texts(java.util.Map.of("en", code, "zh", zh)), level, region)
			.id();
	}

	private ProposalData by(UUID authority, String level) {
		var p = this.acting.proposal("industry.JR");
		return new ProposalData(p.title(), new LevelCode(level), p.kind(), p.procedure(), false, null, authority, null,
				null, Set.of(), Set.of(), "why", null, null, null, null, null);
	}

	@Test
	void aProvinceDecidesNoStandardOfAnother() {
		var sichuan = authority("SC-AMR", "四川", "local", "CN-51");
		assertThat(this.acting.propose(by(sichuan, "local.51"))).isNotNull();
		this.acting.refusal(() -> this.acting.propose(by(sichuan, "local.11")))
			.isEqualTo(
					"SC-AMR decides in the region 51; “Beijing” belongs to the region 11 (Standardization Law of 2017, art. 13). "
							+ "Name the authority of that region.");
	}

	@Test
	void anAuthorityWithoutARegionDecidesNoLocalStandard() {
		this.acting.refusal(() -> this.acting.propose(by(this.acting.authority(), "local.11")))
			.startsWith("SAC (name) has no region; “Beijing” belongs to the region 11");
		var nowhere = authority("NOWHERE", "无区域", "local", null);
		this.acting.refusal(() -> this.acting.propose(by(nowhere, "local.11"))).startsWith("NOWHERE has no region");
	}

	@Test
	void aCityDecidesNoStandardOfItsProvinceAndTheProvinceThoseOfItsCity() {
		var city = authority("SUZHOU", "苏州", "local", "CN-3205");
		this.acting.refusal(() -> this.acting.propose(by(city, "local.32")))
			.startsWith("SUZHOU decides in the region 3205; “Jiangsu” belongs to the region 32");
	}

	@Test
	void anIndustryStandardIsMadeByTheAuthorityThatItsRulesName() {
		var transport = authority("MOT-C", "交通运输部", "national", null);
		var seas = authority("MNR-C", "某国家部门", "national", null);
		assertThat(this.acting.propose(by(transport, "industry.JT"))).isNotNull();
		this.acting.refusal(() -> this.acting.propose(by(seas, "industry.JT")))
			.startsWith("MNR-C does not decide on “")
			.contains("these are made by MOT-C (Table of Industry Standard Codes)");
	}

	@Test
	void aBodyForWhichNobodyStatedALevelDecidesNothing() {
		var misspelt = authority("MISSPELT", "某国家部们", null, null);
		for (var level : new String[] { "industry.JR", "national.recommended", "local.11" }) {
			this.acting.refusal(() -> this.acting.propose(by(misspelt, level)))
				.isEqualTo(
						"No level is stated for MISSPELT, so it decides on no standard. An administrator states it on "
								+ "the page of the body; until then name another authority.");
		}
	}

	@Test
	void whomTheRulesOfALevelNameNeedsNoLevelOfItsOwn() {
		var named = authority("MOT-C", "交通运输部", null, null);
		assertThat(this.acting.propose(by(named, "industry.JT"))).isNotNull();
	}

	@Test
	void aHeadingOfTheTreeIsNoLevelOfStandards() {
		this.acting.refusal(() -> this.acting.propose(by(this.acting.authority(), "national")))
			.startsWith("“National standards” is a heading and no level of standards")
			.contains("Recommended national standards", "Mandatory national standards");
	}

	@Test
	void anEnterpriseAndAnAssociationProposeForThemselvesAlone() {
		for (var kind : new BodyKind[] { BodyKind.ENTERPRISE, BodyKind.ASSOCIATION }) {
			var level = (kind == BodyKind.ENTERPRISE) ? "enterprise" : "association";
			var own = this.acting.body("OWN-" + kind, kind);
			var other = this.acting.body("OTHER-" + kind, kind);
			var person = Person.with("He Jun", org.norma.shared.Role.OFFICIAL, own);
			this.acting.refusal(() -> person.does(() -> this.acting.proposals().propose(by(other, level))))
				.startsWith("You do not act for OTHER-" + kind + " (name).");
			ProjectId id = person.get(() -> this.acting.proposals().propose(by(own, level)));
			var seen = person.get(() -> this.acting.reader().details(id)).version();
			this.acting.refusal(() -> person.does(() -> this.acting.proposals().change(id, seen, by(other, level))))
				.startsWith("You do not act for OTHER-" + kind + " (name).");
		}
	}

}
