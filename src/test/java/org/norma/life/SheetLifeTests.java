package org.norma.life;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyKind;
import org.norma.catalogue.EditionKind;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;
import org.norma.designations.Designation;
import org.norma.documents.DocumentId;
import org.norma.documents.OutlineEntry;
import org.norma.documents.SectionKind;
import org.norma.hierarchy.Binding;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProposalData;
import org.norma.projects.Stage;
import org.norma.publications.ApprovalData;
import org.norma.shared.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** 修改单 and corrigenda: made as projects, attached to the edition that goes on. */
class SheetLifeTests extends Onward {

	private static final String MEASURES = "Measures on National Standards, Order 59 of 2022";

	private static final String GB = "GB 91701-2016";

	private static final String GBT = "GB/T 91702-2016";

	private UUID authority;

	private UUID committee;

	@BeforeEach
	void people() {
		this.authority = body("SAMR-X", BodyKind.AUTHORITY, null);
		this.chief = Person.with("Tang Bo", Role.OFFICIAL, this.authority);
		this.committee = this.ballots.newCommittee();
		this.voters = this.ballots.experts(6, this.committee);
	}

	private ProposalData sheet(String title, String level, String ground) {
		return proposal(title, level, ground, this.authority, this.committee, Set.of());
	}

	@Test
	void anAmendmentOfARecommendedStandardPassesEveryStage() {
		var target = existing(GBT, "national.recommended", Binding.VOLUNTARY);
		var p = sheet("Wicker periscopes, amendment", "national.recommended", "basic-common");
		refuses(this.chief, () -> this.acting.proposals().propose(on(null, ProjectKind.AMENDMENT, Procedure.NORMAL, p)),
				"Name the edition that is amended");
		refuses(this.chief,
				() -> this.acting.proposals().propose(on(target, ProjectKind.AMENDMENT, Procedure.SHORTENED, p)),
				levelName("national.recommended"), "“Shortened”", "“Amendment”", "GB/T 16733");
		begin(on(target, ProjectKind.AMENDMENT, Procedure.NORMAL, p));
		publicise(30, MEASURES);
		plan("2026\\d{4}-T-469");
		draft("In 4.1, “mirror” reads “prism”.");
		consult(60, MEASURES);
		advance();
		var passed = open(committee());
		vote(passed, 5, 0, 1);
		passes(passed, 0);
		advance();
		given(ApprovalData.plain(), "SAMR/SAC", "Standardization Law of 2017, art. 11");
		assertThat(this.number).isEqualTo(GBT + "/XG1-2026");
		publish(today().plusMonths(2), true);
		attached(GBT, RelationKind.AMENDS, EditionKind.AMENDMENT);
		recorded("project.proposed", "project.publicised", "project.accepted", "project.advanced", "project.advanced",
				"consultation.opened", "consultation.closed", "project.advanced", "ballot.opened", "ballot.passed",
				"project.advanced", "project.approved", "project.advanced", "project.published", "project.completed");
	}

	/** The sheet stands with its edition, which goes on and binds as before. */
	private void attached(String base, RelationKind relation, EditionKind kind) {
		relates(relation, base);
		var edition = this.editions.byNumber(Designation.parse(base)).orElseThrow();
		assertThat(edition().kind()).isEqualTo(kind);
		assertThat(edition().binding()).isEqualTo(edition.binding());
		assertThat(edition().standardId()).isEqualTo(edition.standardId());
		assertThat(edition.endsOn()).isEmpty();
		assertThat(edition.statusOn(edition().startsOn().orElseThrow())).isEqualTo(Status.IN_FORCE);
		assertThat(this.editions.relatedTo(edition.id())).filteredOn((each) -> !each.stated())
			.filteredOn((each) -> each.kind() == relation)
			.extracting((each) -> each.designation())
			.contains(this.number);
	}

	/** Order 25: no planned project, but only the authority makes it. */
	@Test
	void sheetsOfAMandatoryStandardNeedNoPlanAndCountWithinIt() {
		var target = existing(GB, "national.mandatory", Binding.MANDATORY);
		var amendment = on(target, ProjectKind.AMENDMENT, Procedure.NORMAL,
				sheet("Wicker catapults, amendment", "national.mandatory", null));
		forbids(this.stranger, () -> this.acting.proposals().propose(amendment));
		for (var expected : java.util.List.of("/XG1-2026", "/XG2-2026")) {
			begin(amendment);
			light("In 5.2, “10 m” reads “20 m”.");
			assertThat(this.number).isEqualTo(GB + expected);
			var earliest = today().plusMonths(6);
			var early = earliest.minusDays(1);
			refuses(this.chief, () -> this.publishing.publish(this.id, from(early, true)), early.toString(),
					today().toString(), earliest.toString());
			publish(earliest, true);
			attached(GB, RelationKind.AMENDS, EditionKind.AMENDMENT);
			recordedAsLight();
		}
		corrigendum(target);
	}

	/** It mends an error: in force with its publication. */
	private void corrigendum(UUID target) {
		begin(on(target, ProjectKind.CORRIGENDUM, Procedure.NORMAL,
				sheet("Wicker catapults, corrigendum", "national.mandatory", null)));
		light("In 3.1, “catapullt” reads “catapult”.");
		assertThat(this.number).isEqualTo(GB + "/COR1-2026");
		publish(today(), true);
		attached(GB, RelationKind.CORRECTS, EditionKind.CORRIGENDUM);
		assertThat(everybodyReads("reads “catapult”")).isTrue();
		recordedAsLight();
	}

	private void recordedAsLight() {
		recorded("project.proposed", "project.advanced", "project.approved", "project.advanced", "project.published",
				"project.completed");
	}

	private void light(String words) {
		assertThat(view().route()).containsExactly(Stage.DRAFTING, Stage.APPROVAL, Stage.PUBLICATION);
		assertThat(this.reader.details(this.id).planNumber()).isEmpty();
		staysFor("is empty. Write at least one clause");
		assertThat(this.acting.documents().outline(new DocumentId(view().documentId())).entries())
			.extracting(OutlineEntry::kind)
			.containsExactly(SectionKind.FOREWORD, SectionKind.CLAUSE);
		write(drafter(), words);
		advance();
		given(ApprovalData.plain(), "State Council", "Standardization Law of 2017, art. 10");
	}

}
