package org.norma.projects;

import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.documents.DocumentAccess;
import org.norma.shared.NotFound;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A person of one body tries what belongs to another. */
@ProjectTest
class AccessTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private DocumentAccess texts;

	@Autowired
	private ProjectList list;

	@Autowired
	private CoordinationService coordination;

	@Autowired
	private JdbcClient jdbc;

	private Person strangeDrafter() {
		return Person.with("Stranger", Role.DRAFTER, this.acting.body("OTHER", BodyKind.ORGANISATION));
	}

	private Person strangeOfficial() {
		return Person.with("Stranger", Role.OFFICIAL, this.acting.body("PBOC", BodyKind.AUTHORITY));
	}

	@Test
	void aDrafterOfAnotherBodyDoesNotReadTheDraft() {
		var owner = "project:" + this.acting.drafting(UnaryOperator.identity()).value();
		assertThat(this.texts.handles(owner)).isTrue();
		assertThat(this.texts.mayRead(owner, this.acting.drafter())).isTrue();
		assertThat(this.texts.mayRead(owner, strangeDrafter())).isFalse();
		assertThat(this.texts.mayRead(owner, strangeOfficial())).isFalse();
	}

	@Test
	void aDrafterOfAnotherBodyDoesNotWriteTheDraft() {
		var owner = "project:" + this.acting.drafting(UnaryOperator.identity()).value();
		assertThat(this.texts.mayWrite(owner, this.acting.drafter())).isTrue();
		assertThat(this.texts.mayWrite(owner, strangeDrafter())).isFalse();
	}

	@Test
	void aSuspendedProjectIsNotWritten() {
		var id = this.acting.drafting(UnaryOperator.identity());
		var seen = this.acting.version(id);
		this.acting.official().does(() -> this.acting.course().suspend(id, seen, "Wait."));
		assertThat(this.texts.mayWrite("project:" + id.value(), this.acting.drafter())).isFalse();
	}

	@Test
	void aDrafterOfAnotherBodyDoesNotMoveTheProjectOn() {
		var id = this.acting.drafting(UnaryOperator.identity());
		var seen = this.acting.version(id);
		refused(strangeDrafter(), () -> this.acting.course().advance(id, seen));
	}

	@Test
	void aDrafterDoesNotDecideExtendSuspendResumeCancelOrExempt() {
		var id = this.acting.drafting(UnaryOperator.identity());
		var seen = this.acting.version(id);
		for (var person : java.util.List.of(this.acting.drafter(), strangeOfficial())) {
			refused(person, () -> this.acting.plan().accept(id, seen, null, null));
			refused(person, () -> this.acting.plan().refuse(id, seen, "no"));
			refused(person, () -> this.acting.plan().publicise(id, seen, this.acting.today().plusDays(60)));
			refused(person, () -> this.acting.course().extend(id, seen, 1, "why"));
			refused(person, () -> this.acting.course().suspend(id, seen, "why"));
			refused(person, () -> this.acting.course().resume(id, seen, "why"));
			refused(person, () -> this.acting.course().cancel(id, seen, "why"));
			refused(person, () -> this.acting.exemptions().request(id, seen, "text", "why"));
		}
	}

	@Test
	void aProposalIsChangedByWhoLeadsOrMadeItOnly() {
		var proposal = this.acting.proposal("industry.JR");
		var id = this.acting.propose(proposal);
		var seen = this.acting.version(id);
		refused(strangeOfficial(), () -> this.acting.proposals().change(id, seen, proposal));
		refused(strangeDrafter(), () -> this.acting.proposals().change(id, seen, proposal));
	}

	@Test
	void nobodyMakesTheirOwnBodyTheAuthorityOfAnotherLevel() {
		var p = this.acting.proposal("association");
		var national = new ProposalData(p.title(), new org.norma.hierarchy.LevelCode("national.mandatory"), p.kind(),
				p.procedure(), false, null, p.authorityId(), null, null, Set.of(), Set.of(), "why", null, null, null,
				null, null);
		this.acting.refusal(() -> this.acting.propose(national))
			.startsWith("ASSOC (name) cannot decide on “Mandatory national standards”: that takes a body of the kind");
		var bank = this.acting.bodies()
			.ensure("PBOC-JR", BodyKind.AUTHORITY, org.norma.shared.Texts.of("en", "The bank"), "industry.JR", null)
			.id();
		var ofBank = new ProposalData(p.title(), new org.norma.hierarchy.LevelCode("national.mandatory"), p.kind(),
				p.procedure(), false, null, bank, null, null, Set.of(), Set.of(), "why", null, null, null, null, null);
		this.acting.refusal(() -> this.acting.propose(ofBank))
			.isEqualTo("The bank makes standards of “Finance”, not of “Mandatory national standards” "
					+ "(Standardization Law of 2017, art. 10–13). " + "Name the authority of that level.");
	}

	@Test
	void aProvinceMakesTheStandardsOfItsOwnRegion() {
		var shanghai = this.acting.bodies()
			.ensure("DB31AMR", BodyKind.AUTHORITY, org.norma.shared.Texts.of("en", "Shanghai"), "local", "CN-31")
			.id();
		assertThat(this.acting.propose(decidedBy(shanghai, "local.31"))).isNotNull();
		this.acting.refusal(() -> this.acting.propose(decidedBy(shanghai, "local.33")))
			.isEqualTo(
					"Shanghai decides in the region 31; “Zhejiang” belongs to the region 33 (Standardization Law of 2017, art. 13). "
							+ "Name the authority of that region.");
		this.acting.refusal(() -> this.acting.propose(decidedBy(shanghai, "industry.JR")))
			.startsWith("Shanghai makes standards of “Local standards”, not of “Finance”");
	}

	private ProposalData decidedBy(UUID authority, String level) {
		var p = this.acting.proposal(level);
		return new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, null, authority, null, null,
				Set.of(), Set.of(), "why", null, null, null, null, null);
	}

	@Test
	void aDrafterDoesNotPropose() {
		refused(this.acting.drafter(), () -> this.acting.proposals().propose(this.acting.proposal("industry.JR")));
	}

	@Test
	void nobodySignsOffForAnotherAuthority() {
		var health = this.acting.body("NHC", BodyKind.AUTHORITY);
		var id = this.acting.drafting((p) -> this.acting.cooperating(p, Set.of(health)));
		refused(strangeOfficial(), () -> this.coordination.answer(id, health, CoordinationPosition.SIGNED, null));
		refused(strangeDrafter(), () -> this.coordination.ask(id, this.acting.today().plusDays(9)));
	}

	@Test
	void aProposalBeforeItsPublicityIsNotThereForOthers() {
		var id = this.acting.propose(this.acting.grounded("national.recommended", "basic-common"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.acting.reader().details(id));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> strangeDrafter().get(() -> this.acting.reader().details(id)));
		assertThat(listed(null)).doesNotContain(id);
		assertThat(listed(strangeOfficial())).doesNotContain(id);
		assertThat(listed(this.acting.official())).contains(id);
		this.acting.publicise(id, 30);
		assertThat(this.acting.reader().details(id).project().id()).isEqualTo(id);
		assertThat(listed(null)).contains(id);
	}

	private java.util.List<ProjectId> listed(Person person) {
		var all = new ProjectFilter(null, null, null, null, null, null, false, null);
		java.util.concurrent.Callable<java.util.List<ProjectId>> read = () -> this.list.search(all, Pageable.unpaged())
			.map((row) -> row.project().id())
			.getContent();
		try {
			return (person != null) ? person.get(read) : read.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void anOfficialOfTheAuthorityAboveDecidesAndOneBelowDoesNot() {
		var ministry = this.acting.body("MINISTRY", BodyKind.AUTHORITY);
		var office = this.acting.body("OFFICE", BodyKind.AUTHORITY);
		this.jdbc.sql("update body set parent_id = ? where id = ?").param(ministry).param(office).update();
		var p = this.acting.proposal("industry.JR");
		var ofOffice = new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, null, office, null, null,
				Set.of(), Set.of(), "why", null, null, null, null, null);
		var view = this.acting.view(this.acting.propose(ofOffice));
		assertThat(this.acting.projects().mayDecide(view, Person.with("Above", Role.OFFICIAL, ministry))).isTrue();
		assertThat(this.acting.projects().mayDecide(view, Person.with("Own", Role.OFFICIAL, office))).isTrue();
		var ofMinistry = new ProposalData(p.title(), p.level(), p.kind(), p.procedure(), false, null, ministry, null,
				null, Set.of(), Set.of(), "why", null, null, null, null, null);
		var above = this.acting.view(this.acting.propose(ofMinistry));
		assertThat(this.acting.projects().mayDecide(above, Person.with("Below", Role.OFFICIAL, office))).isFalse();
	}

	@Test
	void rightsFollowTheRoleAndTheBody() {
		var view = this.acting.view(this.acting.drafting(UnaryOperator.identity()));
		var projects = this.acting.projects();
		assertThat(projects.mayLead(view, this.acting.drafter())).isTrue();
		assertThat(projects.mayDraft(view, this.acting.drafter())).isTrue();
		assertThat(projects.mayDecide(view, this.acting.drafter())).isFalse();
		assertThat(projects.mayLead(view, Person.with("Secretary", Role.OFFICIAL, this.acting.committee()))).isTrue();
		assertThat(projects.mayDecide(view, Person.with("Secretary", Role.OFFICIAL, this.acting.committee())))
			.isFalse();
		assertThat(projects.mayRead(view, Person.with("Member", Role.EXPERT, this.acting.committee()))).isTrue();
		assertThat(projects.mayRead(view, Person.with("Auditor", Role.AUDITOR, UUID.randomUUID()))).isTrue();
		assertThat(projects.mayRead(view, Person.with("Enterprise", Role.ENTERPRISE, this.acting.lead()))).isFalse();
	}

	private static void refused(Person person, Runnable act) {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> person.does(act));
	}

}
