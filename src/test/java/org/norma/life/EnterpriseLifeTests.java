package org.norma.life;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.hierarchy.Binding;
import org.norma.projects.GateLine;
import org.norma.projects.Person;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.reviews.Cause;
import org.norma.reviews.Outcome;
import org.norma.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Q/…: no consultation, no ballot; declared before supply. */
class EnterpriseLifeTests extends Whole {

	private static final String SIMILAR = "GB/T 91601-2016";

	private UUID enterprise;

	@Test
	void itLivesFromItsNeedToItsWithdrawal() {
		this.enterprise = body("KETTLES", BodyKind.ENTERPRISE, null);
		this.chief = Person.with("Gao Lei", Role.OFFICIAL, this.enterprise);
		proposal();
		draft("The kettle shall whistle.");
		reviewOfItsOwn();
		issue();
		revision();
		withdrawal();
	}

	private ProposalData proposed(UUID decides) {
		return proposal("Velvet kettles", "enterprise", null, decides, null, Set.of());
	}

	private void proposal() {
		this.acting.edition(SIMILAR, "Velvet kettles, vocabulary");
		stateNeed("Kettles boil over");
		var association = body("CLOGS", BodyKind.ASSOCIATION, null);
		refuses(this.chief, () -> this.acting.proposals().propose(proposed(association)), "CLOGS (name) cannot decide",
				"Enterprise standards", "Standardization Law of 2017, art. 10");
		propose(proposed(this.enterprise));
		answerSimilar(SIMILAR);
		plan("KETTLES-2026-\\d{4}");
	}

	/** The rules ask for no consultation and no ballot. */
	private void reviewOfItsOwn() {
		assertThat(view().route()).doesNotContain(Stage.CONSULTATION);
		assertThat(view().stage()).isEqualTo(Stage.REVIEW);
		assertThat(this.chief.get(() -> this.reader.details(this.id)).gates()).extracting(GateLine::name)
			.doesNotContain("consultation", "ballot", "tbt-notification", "publicity", "legal-ground");
		advance();
	}

	private void issue() {
		approve(ApprovalData.plain(), "Q/KETTLES \\d+-2026", "enterprise, alone or jointly",
				"Standardization Law of 2017, art. 19");
		var today = today();
		refuses(this.chief, () -> this.publishing.publish(this.id, from(today, false)), "is not declared", level(),
				"before supplying the product or service", "Standardization Law of 2017, art. 27");
		staysFor("is not declared", level(), "before supplying the product or service",
				"Standardization Law of 2017, art. 27");
		declare();
		publish(today, false);
		assertThat(edition().binding()).isEqualTo(Binding.BY_AGREEMENT);
		assertThat(everybodyReads("whistle")).isFalse();
		assertThat(this.chief.get(() -> this.publications.record(this.id)).filings()).isEmpty();
		recorded("project.proposed", "project.similar-answered", "project.accepted", "project.advanced",
				"project.advanced", "project.advanced", "project.approved", "project.advanced", "project.disclosed",
				"project.published", "project.completed");
	}

	private void declare() {
		var all = this.disclosures.items(view())
			.stream()
			.collect(Collectors.toMap(Function.identity(), (item) -> "Whistles at 100 °C."));
		assertThat(all).containsOnlyKeys("number-and-name-of-every-standard-executed",
				"own-standard-functional-and-performance-indicators");
		forbids(this.stranger, () -> this.disclosures.declare(this.id, null, all));
		refuses(this.chief, () -> this.disclosures.declare(this.id, null, Map.of()), "is not declared", level(),
				"before supplying the product or service", "Standardization Law of 2017, art. 27");
		var supply = today().plusMonths(1);
		this.chief.does(() -> this.disclosures.declare(this.id, supply, all));
		assertThat(this.disclosures.history(this.id)).singleElement()
			.satisfies((declared) -> assertThat(declared.supplyFrom()).isEqualTo(supply));
	}

	/** The enterprise sets its own cycle: reviewed for a reason, not by the calendar. */
	private void revision() {
		reviewNeverDue();
		pass(400);
		this.id = review(Cause.TECHNOLOGY, this.enterprise, Outcome.REVISE);
		answerSimilar(SIMILAR);
		plan("KETTLES-2027-\\d{4}");
		textStartsFromThePublished();
		cancel();
		recorded("project.proposed", "project.similar-answered", "project.accepted", "project.advanced",
				"project.cancelled");
	}

	private void withdrawal() {
		cited("SB/T 91602-2026");
		this.id = review(Cause.OTHER, this.enterprise, Outcome.WITHDRAW);
		notCarriedOutYet();
		plan("KETTLES-2027-\\d{4}");
		withdraw("SB/T 91602-2026");
		recorded("project.proposed", "project.accepted", "project.advanced", "project.approved", "project.advanced",
				"project.withdrawn", "project.completed");
	}

}
