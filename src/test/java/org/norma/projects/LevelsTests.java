package org.norma.projects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project of each level, driven as far as the gates of this module go, with every
 * refusal on the way.
 */
@ProjectTest
class LevelsTests {

	@Autowired
	private World.Acting acting;

	@Test
	void aMandatoryNationalStandardNeedsALegalGroundAndThirtyDaysOfPublicity() {
		var id = this.acting.propose(this.acting.proposal("national.mandatory"));
		this.acting.refusal(() -> this.acting.accept(id))
			.startsWith("No legal ground is chosen. “Mandatory national standards” must rest on one of: ")
			.contains("Standardization Law of 2017, art. 10");
		var proposal = this.acting.grounded("national.mandatory", "health-life-property");
		this.acting.official().does(() -> this.acting.proposals().change(id, this.acting.version(id), proposal));
		this.acting.refusal(() -> this.acting.accept(id))
			.isEqualTo(
					"The proposal has not been made public. “Mandatory national standards” needs 30 days of publicity "
							+ "(Measures on Mandatory National Standards, Order 25 of 2020). "
							+ "Whoever decides on the plan makes it public first.");
		this.acting
			.refusal(() -> this.acting.official()
				.does(() -> this.acting.plan()
					.publicise(id, this.acting.version(id), this.acting.today().plusDays(29))))
			.contains(
					"is too short: “Mandatory national standards” needs 30 days (Measures on Mandatory National Standards, Order 25 of 2020).")
			.contains("Choose " + this.acting.today().plusDays(30));
		var from = this.acting.today();
		this.acting.official().does(() -> this.acting.plan().publicise(id, this.acting.version(id), from.plusDays(30)));
		this.acting.clock().passDays(30);
		this.acting.refusal(() -> this.acting.accept(id))
			.isEqualTo(
					"Publicity has run for 30 days; “Mandatory national standards” needs 30 (Measures on Mandatory National Standards, Order 25 of 2020). "
							+ "The decision is possible from " + from.plusDays(31) + ".");
		this.acting.clock().passDays(1);
		this.acting.accept(id);
		var view = this.acting.view(id);
		assertThat(view.code()).matches("2026\\d{4}-Q-469");
		assertThat(view.stage()).isEqualTo(Stage.DRAFTING);
		assertThat(view.dueOn()).isEqualTo(this.acting.today().plusMonths(24));
		driveDrafting(id);
	}

	@Test
	void aRecommendedNationalStandardIsDueInEighteenMonths() {
		var id = this.acting.nationalDrafting();
		assertThat(this.acting.view(id).code()).matches("2026\\d{4}-T-469");
		assertThat(this.acting.view(id).dueOn()).isEqualTo(this.acting.today().plusMonths(18));
		driveDrafting(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "industry.JR", "local.31", "association" })
	void levelsWithoutPublicityDecideAtOnce(String level) {
		var id = this.acting.propose(this.acting.proposal(level));
		this.acting.accept(id);
		assertThat(this.acting.view(id).code()).matches("(JR|DB31|ASSOC)-2026-\\d{4}");
		assertThat(this.acting.view(id).dueOn()).isNull();
		driveDrafting(id);
	}

	@Test
	void anEnterpriseStandardGoesFromDraftingToReview() {
		var id = this.acting.propose(this.acting.proposal("enterprise"));
		this.acting.accept(id);
		this.acting.write(id);
		this.acting.advance(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.REVIEW);
	}

	@Test
	void everySimilarStandardIsAnswered() {
		var p = this.acting.proposal("industry.JR");
		var number = "GB/T 81234-2016";
		this.acting.edition(number, "Zeolite viscometers");
		var similar = new ProposalData(Texts.of("en", "Zeolite viscometers, calibration"), p.level(), p.kind(),
				p.procedure(), false, null, p.authorityId(), null, null, p.draftingBodies(), p.cooperating(), "why",
				null, null, null, null, null);
		var id = this.acting.propose(similar);
		this.acting.refusal(() -> this.acting.accept(id))
			.isEqualTo(
					"1 of 1 similar standards are not answered: GB/T 81234-2016. Say of each how the proposal stands "
							+ "to it (Standardization Law of 2017, art. 15).");
		var line = this.acting.details(id).similar().get(0);
		this.acting.official()
			.does(() -> this.acting.proposals().answer(id, line.id(), SimilarAnswer.COMPLEMENTS, "It adds testing."));
		this.acting.accept(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.DRAFTING);
	}

	@Test
	void anAmendmentThatNeedsNoPlanBeginsAtDraftingAndOnlyTheAuthorityMakesIt() {
		var target = this.acting.edition("GB 81235-2016");
		var light = this.acting.of(ProjectKind.AMENDMENT, Procedure.NORMAL, this.acting.proposal("national.mandatory"),
				target);
		var id = this.acting.propose(light);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.DRAFTING);
		assertThat(this.acting.view(id).code()).startsWith("P-2026-");
		this.acting.refusal(() -> this.acting.advance(id)).contains("is empty. Write at least one clause");
		this.acting.write(id);
		this.acting.advance(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.APPROVAL);
	}

	@Test
	void aShortenedAdoptionBringsItsTextWithTheProposal() {
		var id = this.acting.propose(this.acting.of(ProjectKind.ADOPTION, Procedure.SHORTENED,
				this.acting.grounded("national.recommended", "basic-common"), null));
		this.acting.publicise(id, 30);
		this.acting.refusal(() -> this.acting.accept(id))
			.isEqualTo("The text of " + this.acting.view(id).code()
					+ " is empty. Write at least one clause before it goes on (GB/T 16733).");
		this.acting.write(id);
		this.acting.accept(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.CONSULTATION);
	}

	private void driveDrafting(ProjectId id) {
		this.acting.refusal(() -> this.acting.advance(id))
			.isEqualTo("The text of " + this.acting.view(id).code()
					+ " is empty. Write at least one clause before it goes on (GB/T 16733).");
		this.acting.write(id);
		this.acting.advance(id);
		assertThat(this.acting.view(id).stage()).isEqualTo(Stage.CONSULTATION);
	}

}
