package org.norma.publications;

import org.junit.jupiter.api.Test;
import org.norma.designations.Designation;
import org.norma.projects.ProjectKind;
import org.norma.projects.World;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** A mistyped number in the catalogue does not carry a series away. */
@PublicationTest
class FarNumberTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private Road.Travel road;

	@Autowired
	private MockMvcTester web;

	@Test
	void theNextNumberFollowsTheSeriesAndThePageNamesWhatWasNotCounted() {
		this.acting.edition("HY/T 171-2015");
		this.acting.edition("HY/T 400-2020");
		this.acting.edition("HY/T 45010000-2021");
		var id = this.road.toApproval("industry.HY");
		var page = this.web.get()
			.uri("/projects/" + id.value() + "/approve?lang=en")
			.with(SecurityMockMvcRequestPostProcessors.authentication(this.acting.official().token()));
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("HY/T 45010000 stands far outside the series and was not counted")
			.doesNotContain("HY/T 45010001");
		var number = Designation.parse(this.road.approve(id).designation().orElseThrow()).number();
		assertThat(Long.parseLong(number)).isBetween(401L, 9_999L);
	}

	@Test
	void aSheetFollowsTheSheetsOfItsEdition() {
		var target = this.acting.edition("HY/T 390-2016", "Buoys");
		this.acting.edition("HY/T 390-2016/XG1-2018");
		this.acting.edition("HY/T 390-2016/XG451-2019");
		var publication = this.road.toPublication(this.road.of(ProjectKind.AMENDMENT, "industry.HY", target));
		assertThat(this.road.edition(publication).designation()).isEqualTo("HY/T 390-2016/XG2-2026");
	}

}
