package org.norma.imports;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.Lapse;
import org.norma.catalogue.RelatedEdition;
import org.norma.catalogue.RelationKind;
import org.norma.catalogue.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** What files say, and do not say, about ends and replacements. */
class ReplacementTrapTests extends ImportSupport {

	private static final String HEAD = "code,title,status,issueDate,implementDate,abolishDate,replacedBy,isMandatory\n";

	private static final LocalDate SNAPSHOT = LocalDate.of(2026, 5, 27);

	@BeforeEach
	void empty() {
		emptyCatalogue();
	}

	@Test
	void aWholeReplacementEndsTheOldEditionWhereTheFileGivesNoEnd() {
		list("2026-05-27", "GB/T 91001-2010,旧,,2010-01-01,2010-06-01,,GB/T 91001-2020",
				"GB/T 91001-2020,新,,2020-01-01,2020-07-01,,");
		assertThat(edition("GB/T 91001-2010").statusOn(day("2020-06-30"))).isEqualTo(Status.IN_FORCE);
		assertThat(edition("GB/T 91001-2010").statusOn(day("2020-07-01"))).isEqualTo(Status.SUPERSEDED);
		assertThat(edition("GB/T 91001-2010").validity().isEndDerived()).isTrue();
	}

	@Test
	void aWordWithoutADateTakesItsDateFromTheReplacement() {
		list("2026-05-27", "GB/T 91002-2010,旧,废止,2010-01-01,2010-06-01,,GB/T 91002-2020",
				"GB/T 91002-2020,新,现行,2020-01-01,2020-07-01,,");
		assertThat(edition("GB/T 91002-2010").statusOn(day("2020-06-30"))).isEqualTo(Status.IN_FORCE);
		assertThat(edition("GB/T 91002-2010").statusOn(day("2020-07-01"))).isEqualTo(Status.SUPERSEDED);
	}

	@Test
	void bothStayInForceWhereTheSourceDeclaresBothValid() {
		list("2026-05-27", "GB/T 91003-2010,旧,现行,2010-01-01,2010-06-01,,GB/T 91003-2020",
				"GB/T 91003-2020,新,现行,2020-01-01,2020-07-01,,");
		assertThat(edition("GB/T 91003-2010").statusOn(SNAPSHOT)).isEqualTo(Status.IN_FORCE);
		assertThat(edition("GB/T 91003-2010").validity().isEndDerived()).isFalse();
	}

	@Test
	void aPartReplacementKeepsItsClausesAndEndsNothing() {
		run("norma-2026-05-27.csv", """
				designation,title_en,published,effective,replaces
				GB 91004-2010,Old,2010-01-01,2010-06-01,
				GB 91005-2020,New,2020-01-01,2020-07-01,部分代替 GB 91004-2010 第3.2.2、3.2.3条
				""", "norma");
		var old = edition("GB 91004-2010");
		assertThat(old.statusOn(SNAPSHOT)).isEqualTo(Status.IN_FORCE);
		for (var number : List.of("GB 91004-2010", "GB 91005-2020")) {
			assertThat(this.editions.relatedTo(edition(number).id())).singleElement().satisfies((one) -> {
				assertThat(one.kind()).isEqualTo(RelationKind.REPLACES);
				assertThat(one.partly()).isTrue();
				assertThat(one.scope()).isEqualTo("第3.2.2、3.2.3条");
			});
		}
		assertThat(this.editions.around(old, SNAPSHOT).successors()).isEmpty();
		assertThat(this.editions.around(old, SNAPSHOT).partSuccessors()).hasSize(1);
	}

	@Test
	void theSideThatSaysThatOnlyAPartIsReplacedCounts() {
		list("2026-05-27", "GB/T 91006-2010,旧,,2010-01-01,2010-06-01,,GB/T 91007-2020（部分代替：第5章）",
				"GB/T 91007-2020,新,,2020-01-01,2020-07-01,,");
		assertThat(edition("GB/T 91006-2010").statusOn(SNAPSHOT)).isEqualTo(Status.IN_FORCE);
		assertThat(this.editions.relatedTo(edition("GB/T 91006-2010").id())).extracting(RelatedEdition::scope)
			.containsExactly("第5章");
	}

	@Test
	void aNewerSnapshotThatDropsTheEndReinstatesAndKeepsTheYearsOfTheWithdrawal() {
		list("2026-04-10", "GB/T 91008-2010,标准,废止,2010-01-01,2010-06-01,2020-01-01,");
		list("2026-05-27", "GB/T 91008-2010,标准,现行,2010-01-01,2010-06-01,,");
		var one = edition("GB/T 91008-2010");
		assertThat(one.statusOn(day("2019-12-31"))).isEqualTo(Status.IN_FORCE);
		assertThat(one.statusOn(day("2020-01-01"))).isEqualTo(Status.WITHDRAWN);
		assertThat(one.statusOn(day("2026-05-26"))).isEqualTo(Status.WITHDRAWN);
		assertThat(one.statusOn(SNAPSHOT)).isEqualTo(Status.IN_FORCE);
		assertThat(list("2026-06-23", "GB/T 91008-2010,标准,现行,2010-01-01,2010-06-01,,").counts().changed()).isZero();
		assertThat(edition("GB/T 91008-2010").validity().lapses()).hasSize(1);
	}

	@Test
	void aWithdrawalKnownByAWordAloneIsKeptWithWhatIsNotKnownBeforeIt() {
		list("2026-04-10", "GB/T 91009-2010,标准,废止,2010-01-01,2010-06-01,,");
		list("2026-05-27", "GB/T 91009-2010,标准,现行,2010-01-01,2010-06-01,,");
		var one = edition("GB/T 91009-2010");
		assertThat(one.validity().lapses()).extracting(Lapse::status).containsExactly(Status.UNKNOWN, Status.WITHDRAWN);
		assertThat(one.statusOn(day("2015-01-01"))).isEqualTo(Status.UNKNOWN);
		assertThat(one.statusOn(day("2026-04-10"))).isEqualTo(Status.WITHDRAWN);
		assertThat(one.statusOn(SNAPSHOT)).isEqualTo(Status.IN_FORCE);
	}

	@Test
	void anEndThatHadNotComeIsTakenBackWithoutATrace() {
		list("2026-04-10", "GB/T 91010-2010,标准,现行,2010-01-01,2010-06-01,2026-12-01,");
		list("2026-05-27", "GB/T 91010-2010,标准,现行,2010-01-01,2010-06-01,,");
		assertThat(edition("GB/T 91010-2010").validity().lapses()).isEmpty();
	}

	@Test
	void aReplacementThatTheSourceTakesBackEndsNothingAnyMore() {
		list("2026-04-10", "GB/T 91011-2010,旧,,2010-01-01,2010-06-01,,GB/T 91011-2020",
				"GB/T 91011-2020,新,,2020-01-01,2020-07-01,,");
		list("2026-05-27", "GB/T 91011-2010,旧,,2010-01-01,2010-06-01,,", "GB/T 91011-2020,新,,2020-01-01,2020-07-01,,");
		assertThat(edition("GB/T 91011-2010").statusOn(SNAPSHOT)).isEqualTo(Status.IN_FORCE);
		assertThat(edition("GB/T 91011-2010").endsOn()).isEmpty();
	}

	@Test
	void anEditionThatEndedBeforeTheNextUseOfItsNumberHasNoSuccessor() {
		list("2026-05-27", "GB/T 91012-1990,旧,废止,1990-01-01,1990-06-01,2005-01-01,",
				"GB/T 91012-2015,新,现行,2015-01-01,2015-07-01,,");
		assertThat(this.editions.around(edition("GB/T 91012-1990"), SNAPSHOT).successors()).isEmpty();
	}

	private ImportRun list(String day, String... rows) {
		return run("cn-" + day + ".csv", HEAD + String.join("\n", rows) + "\n", "cn-sports");
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
