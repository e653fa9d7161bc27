package org.norma.projects;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.shared.Role;
import org.norma.shared.work.Notice;
import org.norma.shared.work.Notice.Recipients;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told that a project is stopped, goes on, is given up, or names an authority. */
@ProjectTest
@RecordApplicationEvents
class CourseNoticesTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private CoordinationService coordination;

	@Autowired
	private ApplicationEvents events;

	private List<Notice> told(String what, ProjectId id) {
		return this.events.stream(Notice.class)
			.filter((notice) -> notice.key().equals("projects.notice." + what))
			.filter((notice) -> notice.href().equals("/projects/" + id.value()))
			.toList();
	}

	@Test
	void whoWorksOnAProjectIsToldOfItsSuspensionResumptionAndEndWithTheReason() {
		UUID authority = this.acting.body("MEE-N", BodyKind.AUTHORITY);
		var id = this.acting.drafting((proposal) -> this.acting.cooperating(proposal, Set.of(authority)));
		var official = this.acting.official();
		official.does(() -> this.acting.course().suspend(id, this.acting.version(id), "The law changes."));
		official.does(() -> this.acting.course().resume(id, this.acting.version(id), "The law stands."));
		official.does(() -> this.acting.course().cancel(id, this.acting.version(id), "Nobody needs it."));
		for (var each : new String[][] { { "suspended", "The law changes." }, { "resumed", "The law stands." },
				{ "cancelled", "Nobody needs it." } }) {
			assertThat(told(each[0], id)).extracting(Notice::recipients)
				.containsExactlyInAnyOrder(Recipients.holders(Role.DRAFTER, this.acting.lead()),
						Recipients.holders(Role.OFFICIAL, this.acting.committee()),
						Recipients.holders(Role.OFFICIAL, authority));
			assertThat(told(each[0], id)).allSatisfy((notice) -> assertThat(notice.arguments()).contains(each[1]));
		}
	}

	@Test
	void cooperatingAuthoritiesAreToldOfAPublicProposalAndOfThePlan() {
		UUID authority = this.acting.body("MEM-N", BodyKind.AUTHORITY);
		var id = this.acting.propose(this.acting
			.cooperating(this.acting.grounded("national.recommended", "basic-common"), Set.of(authority)));
		assertThat(told("cooperating-public", id)).isEmpty();
		this.acting.publicise(id, 30);
		assertThat(told("cooperating-public", id)).singleElement()
			.extracting(Notice::recipients)
			.isEqualTo(Recipients.holders(Role.OFFICIAL, authority));
		this.acting.accept(id);
		assertThat(told("cooperating-planned", id)).singleElement()
			.satisfies((notice) -> assertThat(notice.arguments()).contains(this.acting.view(id).code()));
	}

	@Test
	void theAuthorityIsToldOfAnObjection() {
		UUID authority = this.acting.body("MWR-N", BodyKind.AUTHORITY);
		var id = this.acting.drafting((proposal) -> this.acting.cooperating(proposal, Set.of(authority)));
		this.acting.write(id);
		this.acting.advance(id);
		this.acting.advance(id);
		this.acting.official().does(() -> this.coordination.ask(id, this.acting.today().plusDays(10)));
		Person.with("Sun Li", Role.OFFICIAL, authority)
			.does(() -> this.coordination.answer(id, authority, CoordinationPosition.OBJECTED, "Limits differ."));
		assertThat(told("objected-authority", id)).singleElement()
			.extracting(Notice::recipients)
			.isEqualTo(Recipients.holders(Role.OFFICIAL, this.acting.authority()));
	}

}
