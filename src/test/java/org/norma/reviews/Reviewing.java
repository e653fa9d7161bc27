package org.norma.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.RelationData;
import org.norma.catalogue.RelationKind;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.projects.Person;
import org.norma.projects.Procedure;
import org.norma.projects.World;
import org.norma.shared.Role;
import org.norma.shared.Texts;

/** Standards, reviews and people of the tests. */
public record Reviewing(World.Acting acting, ReviewService reviews, DecisionService decisions) {

	public UUID standard(String number, String level, String published) {
		return standard(number, level, published, this.acting.committee(), List.of());
	}

	public UUID standard(String number, String level, String published, UUID committee, List<RelationData> relations) {
		var date = PartialDate.parse(published).orElseThrow();
		var dates = new EditionDates(date, null, null, null, null, null);
		var issuer = level.equals("association") ? this.acting.association() : this.acting.authority();
		return this.acting.catalogue()
			.register(new EditionData(Designation.parse(number), Texts.of("en", "About " + number), level,
					Binding.VOLUNTARY, null, null, null, null, dates, null, issuer, committee, List.of(), List.of(),
					List.of(), null, Texts.empty(), null), relations)
			.value();
	}

	public UUID citing(String number, String cited) {
		return standard(number, "industry.JR", "2024-01-01", this.acting.committee(),
				List.of(RelationData.of(RelationKind.REFERENCES, Designation.parse(cited))));
	}

	public Person official() {
		return this.acting.official();
	}

	public Person expert() {
		return Person.with("Marco Rossi", Role.EXPERT, this.acting.committee());
	}

	public ReviewId opened(UUID standard) {
		return official().get(() -> this.reviews.open(standard, Cause.CALENDAR, "It is time."));
	}

	public static Findings findings(List<String> criteria, Outcome recommended) {
		return new Findings(
				criteria.stream().map((each) -> new Judgement(each, Verdict.MET, "As it should be.")).toList(),
				recommended, "The committee agrees.");
	}

	public ReviewId judged(UUID standard, Outcome recommended) {
		return judged(standard, recommended, expert());
	}

	public ReviewId judged(UUID standard, Outcome recommended, Person judge) {
		var id = opened(standard);
		judge.does(() -> this.reviews.judge(id, findings(Criteria.USUAL, recommended)));
		return id;
	}

	public void decide(ReviewId id, Outcome outcome) {
		official().does(() -> this.decisions.decide(id, decision(outcome)));
	}

	public static Decision decision(Outcome outcome) {
		return new Decision(outcome, "For good reasons.", Procedure.NORMAL,
				new org.norma.hierarchy.LevelCode("national.recommended"), true);
	}

	public LocalDate today() {
		return this.acting.today();
	}

}
