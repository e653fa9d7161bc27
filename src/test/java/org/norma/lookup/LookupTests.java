package org.norma.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Status;
import org.norma.lookup.SearchResult.Match;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches in a catalogue of its own, which no other test fills. */
@SpringBootTest(properties = "spring.application.name=norma-lookup")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookupTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Lookup lookup;

	@BeforeAll
	void fill() {
		new Catalogues(this.catalogue).fill(190);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gbt19001", "gbt 19001", "GB/T 19001", "gb 19001", "ＧＢ／Ｔ　１９００１", "GB/T19001", "19001" })
	void aSeriesInAnySpellingShowsTheEditionInForceFirst(String typed) {
		assertThat(numbers(SearchQuery.of(typed, TODAY))).first().isEqualTo("GB/T 19001-2016");
		assertThat(numbers(SearchQuery.of(typed, LocalDate.of(2010, 1, 1)))).first().isEqualTo("GB/T 19001-2008");
	}

	@ParameterizedTest
	@ValueSource(strings = { "gbt19001-2016", "GB/T 19001—2016", "GB 19001-2016", "gb/t 19001 - 2016" })
	void aFullNumberInAnySpellingNamesOneEdition(String typed) {
		assertThat(this.lookup.byNumber(typed, TODAY)).map(Hit::number).contains("GB/T 19001-2016");
		assertThat(numbers(SearchQuery.of(typed, TODAY))).first().isEqualTo("GB/T 19001-2016");
	}

	@ParameterizedTest
	@CsvSource({ "管理, GB/T 45001-2020", "质量管理, DB31/T 1000-2016", "质量管理体系, GB/T 19001-2016", "污染, GB 2762-2022",
			"职业, GB/T 45001-2020", "店, DB31/T 1000-2016", "managing quality, DB31/T 1000-2016",
			"quality management, ISO 9001:2015", "requirement, GB/T 19001-2016", "gestione, GB/T 45001-2020",
			"qualita, GB/T 19001-2016", "dell'qualità, GB/T 19001-2016", "sistema, GB/T 45001-2020",
			"exigences, ISO 9001:2015", "contaminant food, GB 2762-2022" })
	void wordsAreFoundInsideTitlesAndInOtherForms(String typed, String expected) {
		assertThat(numbers(SearchQuery.of(typed, TODAY))).contains(expected);
	}

	@Test
	void wordsThatStandTogetherComeFirst() {
		assertThat(numbers(SearchQuery.of("质量管理体系", TODAY))).first().isEqualTo("GB/T 19001-2016");
		assertThat(numbers(SearchQuery.of("quality management", TODAY))).doesNotContain("GB 2762-2022");
	}

	@Test
	void typingErrorsAreForgivenAndTheWordMeantIsNamed() {
		var result = this.lookup.search(SearchQuery.of("qualty managment", TODAY));
		assertThat(result.hits()).extracting(Hit::number).contains("GB/T 19001-2016", "ISO 9001:2015");
		assertThat(result.meant()).isEqualTo("quality management");
		assertThat(result.approximate()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "03.120.10, 03.120.10", "ICS 03.120.10, 03.120.10", "ics 03.120, 03.120" })
	void theCodeOfAClassFindsWhatStandsInIt(String typed, String code) {
		var result = this.lookup.search(SearchQuery.of(typed, TODAY));
		assertThat(result.match()).isEqualTo(Match.IN_CLASS);
		assertThat(result.total()).isPositive().isEqualTo(result.count(Facet.ICS, code));
		assertThat(this.lookup.search(SearchQuery.of("ICS 99.999", TODAY)).total()).isZero();
	}

	@Test
	void theStatusIsThatOfTheDay() {
		var query = SearchQuery.of("GB/T 19001", TODAY);
		assertThat(statuses(query)).containsExactly(Status.IN_FORCE, Status.SUPERSEDED, Status.SUPERSEDED);
		var then = SearchQuery.of("GB/T 19001", LocalDate.of(2010, 1, 1));
		assertThat(statuses(then)).as("the edition of 2016 is not known in 2010")
			.containsExactly(Status.IN_FORCE, Status.SUPERSEDED);
		assertThat(this.lookup.search(then).count(Facet.STATUS, "UNPUBLISHED")).isZero();
		assertThat(this.lookup.search(then).count(Facet.STATUS, "DRAFT")).isZero();
		assertThat(this.lookup.byNumber("GB/T 19001-2016", LocalDate.of(2010, 1, 1)).orElseThrow().status())
			.isEqualTo(Status.UNPUBLISHED);
		assertThat(numbers(then.with(Facet.STATUS, "IN_FORCE"))).containsExactly("GB/T 19001-2008");
		assertThat(numbers(SearchQuery.of("future", TODAY).with(Facet.STATUS, "UPCOMING")))
			.containsExactly("GB/T 99001-2030");
		assertThat(numbers(SearchQuery.of("future", TODAY).with(Facet.STATUS, "IN_FORCE"))).isEmpty();
	}

	@Test
	void severalChoicesInOneFacetWidenAndOtherFacetsNarrow() {
		var all = this.lookup.search(SearchQuery.of("", TODAY));
		int finance = all.count(Facet.LEVEL, "industry.JR");
		var levels = SearchQuery.of("", TODAY).with(Facet.LEVEL, "industry", "national.mandatory");
		var both = this.lookup.search(levels);
		assertThat(both.total()).isEqualTo(finance + 1);
		assertThat(both.count(Facet.LEVEL, "national.recommended"))
			.isEqualTo(all.count(Facet.LEVEL, "national.recommended"));
		var narrowed = this.lookup.search(levels.with(Facet.ICS, "67"));
		assertThat(narrowed.total()).isEqualTo(both.count(Facet.ICS, "67")).isPositive().isLessThan(both.total());
		assertThat(narrowed.count(Facet.ICS, "35")).isEqualTo(both.count(Facet.ICS, "35"));
	}

	@Test
	void theCountOfEachStatusIsWhatItsChoiceFinds() {
		var all = this.lookup.search(SearchQuery.of("", TODAY));
		int sum = 0;
		for (var status : Status.values()) {
			var found = this.lookup.search(SearchQuery.of("", TODAY).with(Facet.STATUS, status.name())).total();
			assertThat(all.count(Facet.STATUS, status.name())).as(status.name()).isEqualTo(found);
			sum += found;
		}
		assertThat(sum).isEqualTo(all.total()).isEqualTo(199);
	}

	@Test
	void resultsAreSortedByNumberAndByNovelty() {
		var some = SearchQuery.of("widgets", TODAY).with(Facet.LEVEL, "national").page(1, 100);
		assertThat(numbers(some.sortedBy(SearchQuery.Sort.NUMBER)))
			.isSortedAccordingTo((left, right) -> NumberTerms.order(left).compareTo(NumberTerms.order(right)));
		assertThat(this.lookup.search(some.sortedBy(SearchQuery.Sort.NEWEST)).hits()).extracting(Hit::published)
			.isSortedAccordingTo(Comparator.reverseOrder());
	}

	@Test
	void whatMatchedIsMarkedInTheTitle() {
		var hit = this.lookup.search(SearchQuery.of("managing systems", TODAY)).hits().get(0);
		assertThat(hit.pieces(Locale.ENGLISH)).filteredOn(Highlighter.Piece::marked)
			.extracting(Highlighter.Piece::text)
			.contains("management", "systems");
		var chinese = this.lookup.search(SearchQuery.of("质量管理", TODAY)).hits().get(0);
		assertThat(chinese.pieces(Locale.CHINESE)).filteredOn(Highlighter.Piece::marked)
			.extracting(Highlighter.Piece::text)
			.contains("质量管理");
	}

	@Test
	void suggestionsComeByNumberAndByWord() {
		assertThat(this.lookup.suggest("gbt190", TODAY, 8)).extracting(Hit::number)
			.first()
			.isEqualTo("GB/T 19001-2016");
		assertThat(this.lookup.suggest("1900", TODAY, 8)).extracting(Hit::number).contains("GB/T 19001-2016");
		assertThat(this.lookup.suggest("contamin", TODAY, 8)).extracting(Hit::number).contains("GB 2762-2022");
		assertThat(this.lookup.suggest("食品", TODAY, 8)).extracting(Hit::number).contains("GB 2762-2022");
		assertThat(this.lookup.suggest("", TODAY, 8)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "+title:*", "((((", "\"", "a AND (b OR", "*", "?", "~~~", "[1 TO 2]", "\\", "\u0000\u0007",
			"😀", "<b>", "' or 1=1 --", "质量*", "/.*/", "gb/t/////////" })
	void noTextIsTooStrange(String typed) {
		assertThat(this.lookup.search(SearchQuery.of(typed, TODAY)).total()).isGreaterThanOrEqualTo(0);
		assertThat(this.lookup.suggest(typed, TODAY, 8)).isNotNull();
	}

	@Test
	void everyResultIsGivenToTheReader() {
		var all = new ArrayList<String>();
		this.lookup.each(SearchQuery.of("", TODAY), (hit) -> all.add(hit.number()));
		assertThat(all).hasSize(199).doesNotHaveDuplicates();
	}

	private List<String> numbers(SearchQuery query) {
		return this.lookup.search(query).hits().stream().map(Hit::number).toList();
	}

	private List<Status> statuses(SearchQuery query) {
		return this.lookup.search(query).hits().stream().map(Hit::status).toList();
	}

}
