package org.norma.life;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectKind;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.reviews.Cause;
import org.norma.reviews.Decision;
import org.norma.reviews.Outcome;
import org.norma.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** T/… becomes GB/T after two years of use, without drafting and consultation (C). */
class ConversionLifeTests extends Onward {

	private static final String PROVISIONS = "Provisions on Association Standards, SAC joint document [2019] No. 1";

	private static final String CONVERSION = "Interim Provisions on the Adoption of Association Standards of 2023";

	private static final String MEASURES = "Measures on National Standards, Order 59 of 2022";

	private static final LevelCode NATIONAL = new LevelCode("national.recommended");

	private UUID association;

	private UUID committee;

	private UUID authority;

	@Test
	void anAssociationStandardLivesOnAsANationalOne() {
		people();
		associationStandard();
		var source = this.number;
		var text = edition();
		tooEarly();
		converted();
		proposal();
		failedBallot();
		passedBallot();
		approve(ApprovalData.plain(), "GB/T \\d+-2028", "SAMR/SAC", "Standardization Law of 2017, art. 11");
		publish(today().plusMonths(4), true);
		relates(RelationKind.CONVERTED_FROM, source);
		assertThat(text.statusOn(today())).isEqualTo(Status.IN_FORCE);
		assertThat(everybodyReads("be warm and dry")).isTrue();
		recorded("project.proposed", "project.changed", "project.publicised", "project.accepted", "project.advanced",
				"ballot.opened", "ballot.failed", "project.sent-back", "project.advanced", "consultation.opened",
				"consultation.closed", "project.advanced", "ballot.opened", "ballot.passed", "project.advanced",
				"project.approved", "project.advanced", "project.published", "project.completed");
	}

	private void people() {
		this.association = body("FELTERS", BodyKind.ASSOCIATION, null);
		this.chief = Person.with("Lin Yue", Role.OFFICIAL, this.association);
		this.voters = this.ballots.experts(4, this.association);
		this.authority = body("SAC", BodyKind.AUTHORITY, null);
		this.committee = body("SAC/TC 919", BodyKind.COMMITTEE, null);
	}

	private void associationStandard() {
		begin(on(null, ProjectKind.NEW, Procedure.NORMAL,
				proposal("Felt gaiters", "association", null, this.association, null, Set.of())));
		plan("FELTERS-2026-0001");
		draft("The gaiter shall be warm.");
		consult(30, PROVISIONS);
		advance();
		var passed = open(meeting());
		vote(passed, 4, 0, 0);
		passes(passed, 0);
		advance();
		approve(ApprovalData.plain(), "T/FELTERS \\d+-2026", "social organisations",
				"Standardization Law of 2017, art. 18");
		var all = this.disclosures.items(view())
			.stream()
			.collect(Collectors.toMap(Function.identity(), (item) -> "See the text."));
		this.chief.does(() -> this.disclosures.declare(this.id, null, all));
		publish(today(), false);
		recorded("project.proposed", "project.accepted", "project.advanced", "project.advanced", "consultation.opened",
				"consultation.closed", "project.advanced", "ballot.opened", "ballot.passed", "project.advanced",
				"project.approved", "project.advanced", "project.disclosed", "project.published", "project.completed");
	}

	/** Neither the authority nor the association itself converts what is young. */
	private void tooEarly() {
		var since = edition().startsOn().orElseThrow();
		var direct = on(edition().id().value(), ProjectKind.CONVERSION, Procedure.SHORTENED,
				proposal("Felt gaiters", NATIONAL.value(), "basic-common", this.authority, this.committee, Set.of()));
		var official = Person.with("Qian Li", Role.OFFICIAL, this.authority);
		refuses(official, () -> this.acting.proposals().propose(direct), this.number, "in force since " + since,
				"after 2 years", since.plusYears(2).toString(), CONVERSION);
		pass(400);
		var edition = edition().id().value();
		var review = this.chief.get(() -> this.reviews.open(edition, Cause.OTHER, "It is good."));
		this.chief.does(() -> this.reviews.assign(review, this.association));
		judge(review, Person.with("Marco Rossi", Role.EXPERT, this.association), Outcome.CONVERT);
		var decision = conversion(NATIONAL);
		refuses(this.chief, () -> this.decisions.decide(review, decision), this.number, "in force since " + since,
				"after 2 years", since.plusYears(2).toString(), CONVERSION);
		goTo(since.plusYears(2));
		refuses(this.chief, () -> this.decisions.decide(review, conversion(null)), "at which other level");
		this.id = decided(review, decision);
	}

	private static Decision conversion(@org.jspecify.annotations.Nullable LevelCode target) {
		return new Decision(Outcome.CONVERT, "It is used everywhere.", Procedure.SHORTENED, target, false);
	}

	/** The association asks, the national authority decides. */
	private void converted() {
		assertThat(view().kind()).isEqualTo(ProjectKind.CONVERSION);
		assertThat(view().level()).isEqualTo(NATIONAL);
		assertThat(view().authorityId()).isEqualTo(this.authority);
		assertThat(view().route()).containsExactly(Stage.PROPOSAL, Stage.REVIEW, Stage.APPROVAL, Stage.PUBLICATION);
		forbids(this.chief, () -> this.acting.plan().accept(this.id, version(), "469", null));
		this.chief = Person.with("Qian Li", Role.OFFICIAL, this.authority);
	}

	private void proposal() {
		notAccepted("No legal ground is chosen", level(), "Standardization Law of 2017, art. 11");
		change(on(view().targetEditionId(), ProjectKind.CONVERSION, Procedure.SHORTENED,
				proposal("Felt gaiters", NATIONAL.value(), "basic-common", this.authority, this.committee, Set.of())));
		beginsAsThePublished();
		publicise(30, MEASURES);
		plan("2028\\d{4}-T-469");
		assertThat(view().stage()).isEqualTo(Stage.REVIEW);
	}

	/** What was skipped is passed after all when the committee is not content. */
	private void failedBallot() {
		this.voters = this.ballots.experts(6, this.committee);
		staysFor("No ballot has been held", level(), "at least 2/3 in favour");
		var failed = open(committee());
		vote(failed, 3, 3, 0);
		fails(failed, Stage.DRAFTING, "At least 4 of 6 must be in favour; in favour: 3", "2/3");
		assertThat(view().route()).contains(Stage.DRAFTING, Stage.CONSULTATION);
		write(drafter(), "The gaiter shall be warm and dry.");
		advance();
		consult(60, MEASURES);
		advance();
	}

	private void passedBallot() {
		var passed = open(committee());
		vote(passed, 5, 0, 1);
		passes(passed, 0);
		advance();
	}

}
