package org.norma.publications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.PartialDate;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.MergeService;
import org.norma.hierarchy.Simulation;
import org.norma.projects.LateProjects;
import org.norma.projects.Person;
import org.norma.projects.ProjectEvent;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectState;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.projects.World;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import org.norma.shared.work.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Running projects of a level that ends: a merge takes them along, nothing else goes on.
 */
@PublicationTest
@RecordApplicationEvents
class EndedLevelTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private MergeService merges;

	@Autowired
	private BodyService bodies;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private LateProjects late;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ApplicationEvents events;

	@BeforeEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private Simulation merge(String from, String into) {
		var found = this.merges.simulateMerge(new LevelCode(from), new LevelCode(into));
		Person.with("Admin", Role.ADMINISTRATOR, null)
			.does(() -> this.merges.merge(new LevelCode(from), new LevelCode(into), found.fingerprint(), true));
		return found;
	}

	private void retire(String level, LocalDate on) {
		var found = this.merges.simulateRetirement(new LevelCode(level), on);
		Person.with("Admin", Role.ADMINISTRATOR, null)
			.does(() -> this.merges.retire(new LevelCode(level), on, found.fingerprint()));
	}

	@Test
	void aMergeTakesTheRunningProjectsAlongAndTellsTheirPeople() {
		var proposed = this.acting.propose(this.road.proposal("industry.HG"));
		var approved = this.road.toApproval("industry.HG");
		var number = this.road.approve(approved).designation().orElseThrow();
		var ended = this.acting.propose(this.road.proposal("industry.HG"));
		this.acting.second()
			.does(() -> this.acting.plan().refuse(ended, this.acting.version(ended), "Nobody needs it."));
		var found = merge("industry.HG", "industry.QB");
		assertThat(found.uses()).contains(new Simulation.Usage("projects.projects-of-level", 2));
		assertThat(this.road.view(proposed).level()).isEqualTo(new LevelCode("industry.QB"));
		assertThat(this.road.view(ended).level()).isEqualTo(new LevelCode("industry.HG"));
		for (var id : List.of(proposed, approved)) {
			assertThat(this.acting.details(id).history()).first()
				.satisfies((event) -> assertThat(event.verb()).isEqualTo("project.level-moved"))
				.extracting(ProjectEvent::detail)
				.isEqualTo("industry.HG → industry.QB");
			assertThat(told(id)).contains(Notice.Recipients.holders(Role.DRAFTER, this.acting.lead()),
					Notice.Recipients.holders(Role.OFFICIAL, this.acting.committee()),
					Notice.Recipients.holders(Role.OFFICIAL, this.acting.authority()));
		}
		this.acting.clock().passDays(3);
		this.acting.accept(proposed);
		assertThat(this.road.view(proposed).stage()).isEqualTo(Stage.DRAFTING);
		var publication = this.road.publish(approved);
		assertThat(publication.designation()).isEqualTo(number).startsWith("HG/T ");
		assertThat(this.road.edition(publication).level()).isEqualTo("industry.QB");
		assertThat(this.road.view(approved).state()).isEqualTo(ProjectState.COMPLETED);
	}

	private List<Notice.Recipients> told(ProjectId id) {
		return this.events.stream(Notice.class)
			.filter((notice) -> notice.key().equals("projects.notice.level-moved"))
			.filter((notice) -> notice.href().equals("/projects/" + id.value()))
			.map(Notice::recipients)
			.toList();
	}

	@Test
	void whoIssuesInTheLevelThatStaysDecidesOnTheProjectsThatCame() {
		UUID old = authority("HB-OLD", "industry.HS");
		UUID issuer = authority("HS-NEW", "industry.SH");
		var before = this.road.proposal("industry.HS");
		var id = this.acting.propose(by(before, old));
		merge("industry.HS", "industry.SH");
		assertThat(this.road.view(id).authorityId()).isEqualTo(issuer);
		assertThat(told(id)).contains(Notice.Recipients.holders(Role.OFFICIAL, old),
				Notice.Recipients.holders(Role.OFFICIAL, issuer));
	}

	private UUID authority(String code, String level) {
		return this.bodies.ensure(code, BodyKind.AUTHORITY, Texts.of("en", code + " (name)"), level, null).id();
	}

	private static ProposalData by(ProposalData p, UUID authority) {
		return new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, p.legalGround(), authority,
				p.committeeId(), p.leadBodyId(), p.draftingBodies(), p.cooperating(), p.justification(), null, null,
				null, null, null);
	}

	@Test
	void whatWasLeftInALevelMergedBeforeFollowsInTheNight() {
		var id = this.acting.propose(this.road.proposal("industry.LY"));
		merge("industry.LY", "industry.LD");
		this.jdbc.update("update project set level = 'industry.LY' where id = ?", id.value());
		this.acting.refusal(() -> this.acting.accept(id)).contains("is part of “", "by tomorrow morning");
		this.late.check();
		assertThat(this.road.view(id).level()).isEqualTo(new LevelCode("industry.LD"));
		this.acting.accept(id);
	}

	@Test
	void aLevelWithRunningProjectsIsNotRetired() {
		this.acting.propose(this.road.proposal("industry.JC"));
		this.acting.refusal(() -> retire("industry.JC", this.acting.today())).isNotBlank();
	}

	@Test
	void nothingIsDecidedApprovedOrPublishedInALevelThatHasEnded() {
		retire("industry.JG", this.acting.today().plusDays(10));
		var proposed = this.acting.propose(this.road.proposal("industry.JG"));
		var ready = this.road.toApproval("industry.JG");
		var approved = this.road.toApproval("industry.JG");
		this.road.approve(approved);
		this.acting.clock().passDays(10);
		var ended = "ended on 2026-03-12: nothing is taken into the plan, moved on, approved or published there any more.";
		this.acting.refusal(() -> this.acting.accept(proposed)).contains(ended);
		this.acting.refusal(() -> this.road.approve(ready)).contains(ended).contains("propose it again");
		this.acting.refusal(() -> this.road.publish(approved)).contains(ended);
		assertThat(this.road.view(approved).state()).isEqualTo(ProjectState.ACTIVE);
	}

	@Test
	void noEditionIsMadeInALevelThatHadEndedOnTheDayOfItsPublication() {
		retire("industry.JS", this.acting.today());
		this.acting
			.refusal(
					() -> this.catalogue.register(edition("JS/T 7001-2026", this.acting.today().toString()), List.of()))
			.contains("2026-03-02");
		assertThat(this.catalogue.register(edition("JS/T 7002-2025", "2025-11-01"), List.of())).isNotNull();
	}

	private static EditionData edition(String number, String published) {
		return new EditionData(Designation.parse(number), Texts.of("zh", "秤"), "industry.JS", Binding.VOLUNTARY, null,
				null, null, null,
				new EditionDates(PartialDate.parse(published).orElseThrow(), null, null, null, null, null), null, null,
				null, List.of(), List.of(), List.of(), null, Texts.empty(), null);
	}

}
