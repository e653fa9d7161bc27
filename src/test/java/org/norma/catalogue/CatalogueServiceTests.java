package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
class CatalogueServiceTests {

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Editions editions;

	@Test
	void anEditionIsRegisteredAndReadBackWithItsRelations() {
		var older = register("GB/T 90001-2008", "2008-12-30", "2009-03-01", "2017-07-01", List.of());
		var newer = register("GB/T 90001-2016", "2016-12-30", "2017-07-01", null,
				List.of(replaces("GB/T 90001-2008"), replaces("GB/T 99999-1999")));
		assertThat(this.editions.byId(older).orElseThrow().statusOn(LocalDate.of(2010, 1, 1)))
			.isEqualTo(Status.IN_FORCE);
		assertThat(this.editions.relatedTo(newer)).extracting(RelatedEdition::designation)
			.containsExactly("GB/T 90001-2008", "GB/T 99999-1999");
		assertThat(this.editions.relatedTo(older)).singleElement()
			.satisfies((one) -> assertThat(one.stated()).isFalse());
		assertThat(this.editions.ofStandard(this.editions.byId(older).orElseThrow().standardId())).hasSize(2);
	}

	@Test
	void aNumberIsGivenOnce() {
		register("GB/T 90002-2016", "2016-12-30", "2017-07-01", null, List.of());
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> register("GB/T 90002-2016", "2016-12-30", "2017-07-01", null, List.of()));
	}

	@Test
	void noEditionReplacesItselfThroughOthers() {
		register("GB/T 90003-2001", "2001-01-01", "2001-01-01", "2002-01-01", List.of(replaces("GB/T 90003-2003")));
		register("GB/T 90003-2002", "2002-01-01", "2002-01-01", "2003-01-01", List.of(replaces("GB/T 90003-2001")));
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> register("GB/T 90003-2003",
				"2003-01-01", "2003-01-01", null, List.of(replaces("GB/T 90003-2002"))));
	}

	@Test
	void twoEditionsOfOneStandardAreNotInForceAtOnceUnlessStated() {
		register("GB/T 90004-2001", "2001-01-01", "2001-01-01", null, List.of());
		assertThatThrownBy(() -> register("GB/T 90004-2002", "2002-01-01", "2002-01-01", null, List.of())).rootCause()
			.hasMessageContaining("edition_parallel_only_when_stated");
	}

	private static RelationData replaces(String target) {
		return RelationData.of(RelationKind.REPLACES, Designation.parse(target));
	}

	private EditionId register(String number, String published, String from, String withdrawn,
			List<RelationData> relations) {
		var dates = new EditionDates(PartialDate.parse(published).orElse(null), PartialDate.parse(from).orElse(null),
				null, (withdrawn != null) ? PartialDate.parse(withdrawn).orElse(null) : null, null,
				(withdrawn != null) ? EndReason.SUPERSEDED : null);
		return this.catalogue.register(new EditionData(Designation.parse(number), Texts.of("zh", "质量管理体系　要求"),
				"national.recommended", Binding.VOLUNTARY, null, null, null, null, dates, null, null, null, List.of(),
				List.of(), List.of(), null, Texts.empty(), null), relations);
	}

}
