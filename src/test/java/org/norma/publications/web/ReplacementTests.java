package org.norma.publications.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.PartialDate;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectKind;
import org.norma.projects.World;
import org.norma.publications.PublicationTest;
import org.norma.publications.Publications;
import org.norma.publications.Road;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What may be stated as replaced, and what is said of it before it is done. */
@PublicationTest
class ReplacementTests {

	private static final String INVALID = "class=\"form-control is-invalid\"";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private Publications publications;

	@BeforeEach
	@AfterEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	@Test
	void aTransitionNeedsSomethingThatIsReplaced() {
		var id = approved("national.recommended");
		assertThat(publishing(id, "", "2027-03-31")).hasStatusOk()
			.bodyText()
			.containsOnlyOnce("Nothing is replaced, so nothing can be applied beside it until 2027-03-31.")
			.contains("Please check the fields marked below", INVALID)
			.doesNotContain("data-confirmation");
		assertThat(this.publications.ofProject(id)).isEmpty();
	}

	@Test
	void aNumberIsNamedOnceAsAWholeOrInPart() {
		this.acting.edition("GB/T 84830-2016");
		var id = approved("national.recommended");
		assertThat(publishing(id, "GB/T 84830-2016\ngbt84830-2016", "")).bodyText()
			.containsOnlyOnce("GB/T 84830-2016 is named more than once as replaced.")
			.contains(INVALID)
			.doesNotContain("data-confirmation");
		assertThat(publishing(id, "GB/T 84830-2016 (clause 5)\nGB/T 84830-2016 (clause 6)", "")).bodyText()
			.contains("GB/T 84830-2016 is named more than once as replaced.");
		assertThat(publishing(id, "GB/T 84830-2016\nGB/T 84830-2016 (clause 6)", "")).bodyText()
			.containsOnlyOnce("GB/T 84830-2016 is named as replaced as a whole and in part.")
			.contains(INVALID)
			.doesNotContain("data-confirmation");
		assertThat(publishing(id, "GB/T 99998-1999", "")).bodyText()
			.containsOnlyOnce("“GB/T 99998-1999” is not in the catalogue.")
			.contains(INVALID);
	}

	@Test
	void whatIsRevisedIsNotNamedAgain() {
		var target = this.acting.edition("GB/T 84831-2016");
		var id = this.road.toApproval(this.road.of(ProjectKind.REVISION, "national.recommended", target));
		this.road.approve(id, Road.Travel.supervised());
		assertThat(publishing(id, "GB/T 84831-2016 (clause 4)", "")).bodyText()
			.containsOnlyOnce("GB/T 84831-2016 is the edition that is revised")
			.doesNotContain("data-confirmation");
	}

	@Test
	void theQuestionBeforeSaysWhatIsReplacedAndUntilWhenItIsApplied() {
		this.acting.edition("GB/T 84832-2016");
		this.acting.edition("GB/T 84833-2016");
		var id = approved("national.recommended");
		var stated = "GB/T 84832-2016\nGB/T 84833-2016 (clauses 5, 6)";
		assertThat(publishing(id, stated, "2027-03-31")).hasStatusOk()
			.bodyText()
			.contains("data-confirmation", "It takes effect on 2026-10-01.",
					"It replaces GB/T 84832-2016 as a whole, which is in force until 2027-03-31.",
					"It replaces a part of GB/T 84833-2016 (clauses 5, 6), which may be applied until 2027-03-31; the "
							+ "rest stays in force.");
		assertThat(publishing(id, stated, "")).bodyText()
			.contains("It replaces GB/T 84832-2016 as a whole, which is in force until 2026-09-30.",
					"It replaces a part of GB/T 84833-2016 (clauses 5, 6) from 2026-10-01; the rest stays in force.");
		assertThat(publishing(id, "", "")).bodyText().contains("data-confirmation", "It replaces no other standard.");
		assertThat(this.publications.ofProject(id)).isEmpty();
	}

	@Test
	void aLowerLevelReplacesNothingAboveItWhoeverDecides() {
		this.acting.edition("GB/T 84834-2016");
		var id = approved("industry.HY");
		for (var stated : List.of("GB/T 84834-2016", "GB/T 84834-2016 (clause 5)")) {
			assertThat(publishing(id, stated, "")).bodyText()
				.containsOnlyOnce("GB/T 84834-2016 stands at “Recommended national standards”. A standard of “")
				.contains(INVALID)
				.doesNotContain("data-confirmation");
		}
	}

	@Test
	void whatObligesNobodyAnyMoreIsSaidBefore() {
		mandatory("GB 84835-2016");
		var warning = "Attention: GB 84835-2016 is mandatory and GB/T ";
		for (var stated : List.of("GB 84835-2016", "GB 84835-2016 (clause 5)")) {
			assertThat(publishing(approved("national.recommended"), stated, "")).bodyText()
				.contains("data-confirmation", warning);
		}
		this.acting.edition("GB/T 84836-2016");
		assertThat(publishing(approved("national.recommended"), "GB/T 84836-2016", "")).bodyText()
			.contains("data-confirmation")
			.doesNotContain("Attention:");
		assertThat(publishing(approved("industry.HY"), "GB 84835-2016 (clause 5)", "")).bodyText()
			.contains(INVALID)
			.doesNotContain("data-confirmation");
	}

	private void mandatory(String number) {
		var dates = new EditionDates(PartialDate.parse("2016-01-01").orElse(null),
				PartialDate.parse("2016-06-01").orElse(null), null, null, null, null);
		this.acting.catalogue()
			.register(new EditionData(Designation.parse(number), Texts.of("en", "It binds"), "national.mandatory",
					Binding.MANDATORY, null, null, null, null, dates, null, null, null, List.of(), List.of(), List.of(),
					null, Texts.empty(), null), List.of());
	}

	private ProjectId approved(String level) {
		var id = this.road.toApproval(level);
		this.road.approve(id,
				level.startsWith("national") ? Road.Travel.supervised() : org.norma.publications.ApprovalData.plain());
		return id;
	}

	private MvcTestResult publishing(ProjectId id, String replaces, String transition) {
		return this.web.post()
			.uri("/projects/" + id.value() + "/publish?lang=en")
			.with(csrf())
			.with(authentication(this.acting.official().token()))
			.param("confirm", "publications.confirm.publish")
			.param("publishedOn", this.acting.today().toString())
			.param("effectiveOn", "2026-10-01")
			.param("replaces", replaces)
			.param("transitionUntil", transition)
			.exchange();
	}

}
