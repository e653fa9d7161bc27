package org.norma.classification;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class ClassificationTests {

	@Autowired
	private Classification classification;

	@Autowired
	private ReferenceLoader loader;

	@Test
	void theShippedTablesAreThereAfterTheStartInThreeLanguages() {
		assertThat(this.classification.schemes()).extracting(SchemeSummary::scheme, SchemeSummary::top)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(Scheme.ICS, 40),
					org.assertj.core.groups.Tuple.tuple(Scheme.CCS, 24),
					org.assertj.core.groups.Tuple.tuple(Scheme.SECTOR, 20),
					org.assertj.core.groups.Tuple.tuple(Scheme.REGION, 31));
		var electrical = this.classification.find(Scheme.ICS, "29").orElseThrow();
		assertThat(electrical.names().in(Locale.ENGLISH)).isEqualTo("Electrical engineering");
		assertThat(electrical.names().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("电气工程");
		assertThat(electrical.names().in(Locale.ITALIAN)).isEqualTo("Elettrotecnica");
		assertThat(this.classification.find(Scheme.REGION, "11").orElseThrow().names().in(Locale.ITALIAN))
			.isEqualTo("Pechino");
	}

	@Test
	void everyShippedIcsFieldCcsLetterAndSectorHasANameInEachLanguage() {
		for (var scheme : List.of(Scheme.ICS, Scheme.CCS, Scheme.SECTOR)) {
			assertThat(this.classification.children(scheme, null)).allSatisfy(
					(entry) -> assertThat(entry.names().byLanguage()).as(entry.code()).containsKeys("en", "zh", "it"));
		}
	}

	@Test
	void aSecondStartLoadsNothingTwice() throws Exception {
		var before = this.classification.schemes();
		this.loader.run(new org.springframework.boot.DefaultApplicationArguments());
		assertThat(this.classification.schemes()).isEqualTo(before);
	}

	@Test
	void namesOfManyCodesComeTogetherAndUnknownOnesAreLeftOut() {
		assertThat(this.classification.names(Scheme.SECTOR, List.of("C", "J", "??"), Locale.ENGLISH))
			.containsOnly(java.util.Map.entry("C", "Manufacturing"), java.util.Map.entry("J", "Finance"));
		assertThat(this.classification.names(Scheme.SECTOR, List.of(), Locale.ENGLISH)).isEmpty();
	}

	@Test
	void searchingTakesPercentSignsAsTheyAre() {
		assertThat(this.classification.search(Scheme.ICS, "%")).isEmpty();
		assertThat(this.classification.search(Scheme.ICS, "electr")).extracting(Entry::code).contains("29", "31");
		assertThat(this.classification.search(Scheme.ICS, "电气")).extracting(Entry::code).containsExactly("29");
	}

}
