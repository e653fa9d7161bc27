package org.norma.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.ProposalData;
import org.norma.publications.ApprovalData;
import org.norma.reviews.Cause;
import org.norma.reviews.Decision;
import org.norma.reviews.Outcome;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows on something that is there: second editions, sheets, conversions. */
abstract class Onward extends Whole {

	/** Proposed by the chief without a need. */
	void begin(ProposalData data) {
		this.id = this.chief.get(() -> this.acting.proposals().propose(data));
	}

	/** What makes something else out of an edition. */
	ProposalData on(@Nullable UUID target, ProjectKind kind, Procedure procedure, ProposalData p) {
		return new ProposalData(p.title(), p.level(), kind, procedure, false, p.legalGround(), p.authorityId(),
				p.committeeId(), p.leadBodyId(), Set.of(), Set.of(), "It is needed.", target, null, null,
				(procedure == Procedure.URGENT) ? "People were hurt." : null, null);
	}

	/** A standard of the catalogue in force, of which nothing else is known here. */
	UUID existing(String number, String level, Binding binding) {
		var dates = new EditionDates(PartialDate.parse("2016-01-01").orElseThrow(),
				PartialDate.parse("2016-06-01").orElseThrow(), null, null, null, null);
		return this.acting.catalogue()
			.register(new EditionData(Designation.parse(number), Texts.of("en", "Edition " + number), level, binding,
					null, null, null, null, dates, null, null, null, List.of(), List.of(), List.of(), null,
					Texts.empty(), null), List.of())
			.value();
	}

	/** The committee finds that it is to be revised, and quickly. */
	ProjectId reviewForShortRevision(UUID committee) {
		var edition = edition().id().value();
		var review = this.chief.get(() -> this.reviews.open(edition, Cause.CALENDAR, "It is time."));
		judge(review, Person.with("Marco Rossi", Role.EXPERT, committee), Outcome.REVISE);
		return decided(review, new Decision(Outcome.REVISE, "One value.", Procedure.SHORTENED, null, false));
	}

	/** The number stays, the year is new. */
	void approveAgain(ApprovalData data, String issuer, String basis) {
		var former = this.number;
		given(data, issuer, basis);
		assertThat(this.number).isEqualTo(Designation.parse(former).series().format() + "-" + today().getYear())
			.isNotEqualTo(former);
	}

	/**
	 * Until the new edition takes effect both may be applied; then the former one ends.
	 */
	void replaces(String former) {
		var from = edition().startsOn().orElseThrow();
		var old = this.editions.byNumber(Designation.parse(former)).orElseThrow();
		assertThat(old.endsOn()).contains(from);
		assertThat(old.statusOn(from.minusDays(1))).isEqualTo(Status.IN_FORCE);
		assertThat(edition().statusOn(from.minusDays(1))).isEqualTo(Status.UPCOMING);
		assertThat(old.statusOn(from)).isEqualTo(Status.SUPERSEDED);
		assertThat(edition().statusOn(from)).isEqualTo(Status.IN_FORCE);
		relates(RelationKind.REPLACES, former);
		assertThat(this.editions.ofStandard(edition().standardId())).extracting((each) -> each.designation())
			.contains(former, this.number);
	}

	/** What the new edition states of another. */
	RelatedEdition relates(RelationKind kind, String number) {
		var found = this.editions.relatedTo(edition().id())
			.stream()
			.filter((each) -> each.stated() && each.kind() == kind)
			.toList();
		assertThat(found).singleElement().extracting(RelatedEdition::designation).isEqualTo(number);
		return found.get(0);
	}

	void takesEffect() {
		LocalDate from = edition().startsOn().orElseThrow();
		goTo(from.isAfter(today()) ? from : today());
	}

}
