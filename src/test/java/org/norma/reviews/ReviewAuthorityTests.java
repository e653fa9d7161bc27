package org.norma.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.bodies.BodyAdministration;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodySummary;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.PartialDate;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.hierarchy.LevelCode;
import org.norma.projects.Person;
import org.norma.projects.ProjectTest;
import org.norma.projects.World;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who reviews what was issued by a body that is gone; its bodies are its own. */
@ProjectTest
@TestPropertySource(properties = "spring.application.name=norma-reviewers")
class ReviewAuthorityTests {

	@Autowired
	private World.Acting acting;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private ReviewReader reader;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private ReviewAccess access;

	@BeforeEach
	void today() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
	}

	private UUID authority(String code, String name, @Nullable String level) {
		return this.acting.bodies().ensure(code, BodyKind.AUTHORITY, Texts.of("zh", name), level, null).id();
	}

	private UUID gone(String level) {
		var id = authority("GONE " + UUID.randomUUID(), "已撤销" + UUID.randomUUID(), level);
		this.administration.disband(new BodyId(id), LocalDate.of(2018, 3, 1), "");
		return id;
	}

	private UUID edition(String number, String level, UUID issuer) {
		var dates = new EditionDates(PartialDate.parse("2016-01-01").orElseThrow(), null, null, null, null, null);
		return this.acting.catalogue()
			.register(new EditionData(Designation.parse(number), Texts.of("en", "About " + number), level,
					Binding.VOLUNTARY, null, null, null, null, dates, null, issuer, this.acting.committee(), List.of(),
					List.of(), List.of(), null, Texts.empty(), null), List.of())
			.value();
	}

	private static Person official(UUID body) {
		return Person.with("Li Wei", Role.OFFICIAL, body);
	}

	private void denied(UUID body, UUID edition) {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> official(body).does(() -> this.reviews.open(edition, Cause.LAW, "Why.")));
	}

	private void opens(UUID body, UUID edition) {
		var review = official(body).get(() -> this.reviews.open(edition, Cause.LAW, "Why."));
		assertThat(this.reader.byId(review).orElseThrow().authorityId()).isEqualTo(body);
	}

	@Test
	void theNationalAuthorityNamedByTheRulesReviewsWhatAFormerMinistryIssued() {
		var edition = edition("GB 92001-2016", "national.mandatory", gone("national"));
		denied(authority("MIIT", "工业和信息化部", "national"), edition);
		opens(authority("SAC", "国家标准化管理委员会", "national"), edition);
	}

	@Test
	void anIndustryIsReviewedByTheAuthorityOfItsCode() {
		var edition = edition("YD/T 92002-2016", "industry.YD", gone("national"));
		var other = edition("YD/T 92003-2016", "industry.YD", gone("industry.YD"));
		denied(authority("PBC", "中国人民银行", "national"), edition);
		denied(authority("YY-OFFICE", "另一行业主管部门", "industry.YY"), edition);
		denied(authority("SAC", "国家标准化管理委员会", "national"), edition);
		opens(authority("MIIT", "工业和信息化部", "national"), edition);
		opens(authority("YD-OFFICE", "通信行业主管部门", "industry.YD"), other);
	}

	@Test
	void aRegionIsReviewedByItsOwnAuthorityAndNoAssociationByAnother() {
		var local = edition("DB31/T 92004-2016", "local.31", gone("local.31"));
		denied(authority("JS-REVIEW", "江苏省市场监督管理局", "local.32"), local);
		opens(authority("SH-REVIEW", "上海市市场监督管理局", "local.31"), local);
		var association = edition("T/GONE 92005-2016", "association", gone("association"));
		denied(this.acting.bodies()
			.ensure("LIVING", BodyKind.ASSOCIATION, Texts.of("en", "Living"), "association", null)
			.id(), association);
	}

	@Test
	void theSuccessorOfADissolvedBodyAnswersForItsStandards() {
		var gone = association("GONE-" + UUID.randomUUID());
		var heir = association("HEIR-" + UUID.randomUUID());
		var edition = edition("T/HEIR 92007-2016", "association", gone.id());
		denied(heir.id(), edition);
		this.administration.disband(new BodyId(gone.id()), LocalDate.of(2018, 3, 1), heir.code());
		opens(heir.id(), edition);
		denied(association("STRANGER").id(), edition("T/HEIR 92008-2016", "association", gone.id()));
	}

	private BodySummary association(String code) {
		return this.acting.bodies()
			.ensure(code, BodyKind.ASSOCIATION, Texts.of("en", "Association " + code), "association", null);
	}

	@Test
	void anAuthorityThatIsGoneItselfReviewsNothing() {
		var edition = edition("DB44/T 92006-2016", "local.44", gone("local.44"));
		denied(gone("local.44"), edition);
	}

	@Test
	void aPublisherForWhichNobodyStatedALevelReviewsNothing() {
		var misspelt = authority("MISSPELT " + UUID.randomUUID(), "某部们" + UUID.randomUUID(), null);
		assertThat(this.access.authorityFor(misspelt, new LevelCode("national.recommended"), official(misspelt)))
			.isEmpty();
		var stated = authority("STATED " + UUID.randomUUID(), "某部" + UUID.randomUUID(), "national");
		assertThat(this.access.authorityFor(stated, new LevelCode("national.recommended"), official(stated)))
			.contains(stated);
	}

}
