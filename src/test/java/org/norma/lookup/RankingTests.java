package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionDates;
import org.norma.catalogue.EndReason;
import org.norma.catalogue.PartialDate;
import org.norma.catalogue.Stated;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;

/** The order of results among made-up editions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

	private Lookup lookup;

	@BeforeAll
	void fill() throws IOException {
		this.lookup = MemoryIndex.lookup(List.of(edition("ISO 71010:2019", "Kite safety - Assessment of lines", null),
				edition("ISO 71000:2009", "Kite safety - Principles", "2018-02-01"),
				edition("ISO 71000:2018", "Kite safety - Guidelines", null),
				edition("ISO 71000:2018/Amd 1:2024", "Kite safety - Guidelines - Amendment 1", null),
				draft("ISO/CD 71000", "Kite safety"), announced("ISO 93001:2027", "Moles of harbours"),
				edition("ISO 93002:2024", "Moles of rivers", null), edition("ISO 93003:2020", "Moles of lakes", null),
				edition("ISO 70073:2022", "Kite safety - Vocabulary", null),
				edition("ISO/TR 70100:2020", "Kite safety - Examples", null),
				edition("ISO 60017:2021", "Space systems - Kite safety", null),
				edition("ISO 80001:1999", "Older kites", "2010-01-01"),
				edition("ISO 80001-1:2010", "Kites - Part 1", null),
				edition("ISO 80001-2:2011", "Kites - Part 2", null),
				edition("ETSI EN 300 999 V2.2.2 (2019-07)", "Radio kites", null)));
	}

	@Test
	void theStandardOnTheSubjectComesBeforeThoseThatNameIt() {
		assertThat(numbers("kite safety")).startsWith("ISO 71000:2018", "ISO 71010:2019");
		assertThat(numbers("kite safety").indexOf("ISO 71000:2018"))
			.isLessThan(numbers("kite safety").indexOf("ISO/CD 71000"));
	}

	@Test
	void theExactNumberComesFirstAlsoWhenItHasEnded() {
		assertThat(numbers("ISO 71000:2009")).startsWith("ISO 71000:2009", "ISO 71000:2018");
		assertThat(numbers("ISO 71000")).startsWith("ISO 71000:2018", "ISO 71000:2018/Amd 1:2024");
		assertThat(numbers("ISO 71000:2018/Amd 1:2024")).startsWith("ISO 71000:2018/Amd 1:2024");
	}

	@Test
	void partsInForceComeBeforeTheNumberTheyReplaced() {
		assertThat(numbers("ISO 80001")).startsWith("ISO 80001-1:2010", "ISO 80001-2:2011", "ISO 80001:1999");
	}

	@Test
	void aNumberWithoutItsGroupsIsFound() {
		assertThat(numbers("EN300999")).containsExactly("ETSI EN 300 999 V2.2.2 (2019-07)");
	}

	@Test
	void newestFirstDoesNotBeginWithWhatIsStillToCome() {
		var query = SearchQuery.of("moles", TODAY).sortedBy(SearchQuery.Sort.NEWEST);
		assertThat(this.lookup.search(query).hits()).extracting(Hit::number)
			.containsExactly("ISO 93002:2024", "ISO 93003:2020", "ISO 93001:2027");
	}

	private List<String> numbers(String text) {
		return this.lookup.search(SearchQuery.of(text, TODAY)).hits().stream().map(Hit::number).toList();
	}

	private static EditionData draft(String number, String title) {
		return data(number, title, 3000, EditionDates.none());
	}

	/** A draft whose publication is announced. */
	private static EditionData announced(String number, String title) {
		return data(number, title, null, new EditionDates(date("2027-03-01"), null, null, null, null, null, null, null,
				new Stated(Stated.Word.DRAFT, TODAY.minusMonths(2))));
	}

	private static EditionData edition(String number, String title, @Nullable String ended) {
		var published = number.replaceAll(".*[:(](\\d{4}).*", "$1");
		return data(number, title, null, new EditionDates(date(published), null, null,
				(ended != null) ? date(ended) : null, null, (ended != null) ? EndReason.SUPERSEDED : null));
	}

	private static @Nullable PartialDate date(String text) {
		return PartialDate.parse(text).orElse(null);
	}

	private static EditionData data(String number, String title, @Nullable Integer stage, EditionDates dates) {
		return new EditionData(Designation.parse(number), new Texts(Map.of("en", title)), "international",
				Binding.VOLUNTARY, null, null, null, stage, dates, null, null, null, List.of(), List.of(), List.of(),
				null, Texts.empty(), null);
	}

}
