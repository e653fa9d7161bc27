package org.norma.projects;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import org.norma.shared.work.Notice;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** What the drafters of the lead body are told. */
@ProjectTest
@RecordApplicationEvents
class LeadNoticesTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private StageMoves moves;

	@Autowired
	private CoordinationService coordination;

	@Autowired
	private ApplicationEvents events;

	private Notice told(String what, ProjectId id) {
		List<Notice> found = this.events.stream(Notice.class)
			.filter((notice) -> notice.key().equals("projects.notice." + what))
			.filter((notice) -> notice.href().equals("/projects/" + id.value()))
			.toList();
		assertThat(found).hasSize(1);
		assertThat(found.get(0).recipients().role()).isEqualTo(Role.DRAFTER);
		assertThat(found.get(0).recipients().bodyId()).isEqualTo(this.acting.lead());
		return found.get(0);
	}

	@Test
	void thePlanNumberIsToldWithItsStage() {
		var id = this.acting.nationalDrafting();
		assertThat(told("planned", id).arguments().get(0)).isEqualTo(this.acting.view(id).code());
		assertThat(told("planned", id).arguments().get(2))
			.isEqualTo(new Texts(java.util.Map.of("en", "Drafting", "zh", "起草", "it", "Stesura")));
	}

	@Test
	void eachMoveOnAndEachReturnIsTold() {
		var id = this.acting.nationalDrafting();
		this.acting.write(id);
		this.acting.advance(id);
		assertThat(told("moved-on", id).arguments()).contains(this.acting.view(id).code());
		this.acting.official().does(() -> this.moves.sendBack(id, Stage.DRAFTING, "The ballot failed."));
		assertThat(told("sent-back", id).arguments()).contains(this.acting.view(id).code());
	}

	@Test
	void anObjectionIsToldWithTheNameOfTheAuthority() {
		UUID authority = this.acting.body("MEE", BodyKind.AUTHORITY);
		var id = this.acting.drafting((proposal) -> this.acting.cooperating(proposal, Set.of(authority)));
		this.acting.write(id);
		this.acting.advance(id);
		this.acting.advance(id);
		this.acting.official().does(() -> this.coordination.ask(id, this.acting.today().plusDays(10)));
		var official = Person.with("Sun Li", Role.OFFICIAL, authority);
		official.does(() -> this.coordination.answer(id, authority, CoordinationPosition.OBJECTED, "Limits differ."));
		assertThat(told("objected", id).arguments().get(2)).isEqualTo(Texts.of("en", "MEE (name)"));
	}

}
