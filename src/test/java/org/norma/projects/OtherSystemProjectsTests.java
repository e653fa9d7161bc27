package org.norma.projects;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.designations.AdoptionDegree;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The life of projects in a system with other codes, bodies and numbers. */
@SpringBootTest(properties = { "norma.demo=false", "norma.profile=cen" })
@AutoConfigureMockMvc
@Import(World.class)
class OtherSystemProjectsTests {

	private static final Person OFFICIAL = Person.with("Anna Rossi", Role.OFFICIAL, null);

	private static final Person DECIDER = Person.with("Luca Bianchi", Role.OFFICIAL, null);

	@Autowired
	private World.Acting acting;

	@BeforeEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	@Test
	void planNumbersFollowItsPatternAndNameItsDepartments() {
		var first = propose(proposal("en", authority("CENBT", "ts"), null));
		var second = propose(proposal("en", authority("CENBT", "ts"), null));
		assertThatThrownBy(() -> accept(first, "469")).hasMessageContaining("projects.refused.department");
		accept(first, "MGT");
		accept(second, "BTS");
		assertThat(this.acting.view(first).code()).isEqualTo("WI 00001/2026 MGT");
		assertThat(this.acting.view(second).code()).isEqualTo("WI 00002/2026 BTS");
	}

	@Test
	void onlyTheBodiesOfItsListsDecide() {
		authority("CCMC", "ts");
		this.acting.refusal(() -> propose(proposal("en", authority("SAC", "ts"), null)))
			.startsWith("SAC (name) does not decide on");
		assertThat(propose(proposal("en", authority("CCMC", "ts"), null))).isNotNull();
		assertThat(propose(proposal("en", authority("CENBT", "ts"), null))).isNotNull();
	}

	@Test
	void aSentenceThatNamesTheIssuersIsNoList() {
		authority("CCMC", "ts");
		this.acting.refusal(() -> propose(proposal("en", authority("the members", "ts"), null)))
			.startsWith("the members (name) does not decide on");
	}

	@Test
	void theKindsOfBodiesThatIssueAreItsOwn() {
		var workshop = this.acting.body("WORKSHOP", BodyKind.ORGANISATION);
		assertThat(propose(proposal("cwa", workshop, null))).isNotNull();
		this.acting.refusal(() -> propose(proposal("cwa", this.acting.body("CLUB", BodyKind.ASSOCIATION), null)))
			.startsWith("CLUB (name) cannot decide on");
	}

	@Test
	void aRegionIsWrittenWithItsOwnMarks() {
		var own = region("R33", "EU-33");
		var foreign = region("R34", "CN-33");
		assertThat(propose(proposal("members.33", own, null))).isNotNull();
		this.acting.refusal(() -> propose(proposal("members.33", foreign, null)))
			.startsWith("R34 (name) has no region");
	}

	@Test
	void whatIsItsOwnIsNotAdoptedAndWhatIsOfACountryIsFromOutside() {
		this.acting.refusal(() -> propose(proposal("en", authority("CCMC", "ts"), "EN 13241:2003")))
			.startsWith("EN 13241:2003 belongs to the own system");
		this.acting.refusal(() -> propose(proposal("en", authority("CCMC", "ts"), "GB/T 19001-2016")))
			.startsWith("The catalogue does not hold GB/T 19001-2016");
	}

	private ProposalData proposal(String level, UUID authority, String adopts) {
		return new ProposalData(Texts.of("en", "Title of " + UUID.randomUUID()), new LevelCode(level),
				(adopts != null) ? ProjectKind.ADOPTION : ProjectKind.NEW, Procedure.NORMAL, false, null, authority,
				null, this.acting.lead(), Set.of(), Set.of(), "It is needed.", null, adopts,
				(adopts != null) ? AdoptionDegree.IDT : null, null, null);
	}

	private UUID authority(String code, String level) {
		return this.acting.bodies()
			.ensure(code, BodyKind.AUTHORITY, Texts.of("en", code + " (name)"), level, null)
			.id();
	}

	private UUID region(String code, String region) {
		return this.acting.bodies()
			.ensure(code, BodyKind.AUTHORITY, Texts.of("en", code + " (name)"), "members", region)
			.id();
	}

	private ProjectId propose(ProposalData proposal) {
		return OFFICIAL.get(() -> this.acting.proposals().propose(proposal));
	}

	private void accept(ProjectId id, String department) {
		var seen = OFFICIAL.get(() -> this.acting.reader().details(id)).version();
		DECIDER.does(() -> this.acting.plan().accept(id, seen, department, null));
	}

}
