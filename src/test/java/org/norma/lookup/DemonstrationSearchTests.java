package org.norma.lookup;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.catalogue.EditionData;
import org.norma.catalogue.EditionKind;
import org.norma.catalogue.Status;
import org.norma.designations.Designation;
import org.norma.lookup.SearchResult.Match;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type, in the standards of the demonstration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class DemonstrationSearchTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

	private List<EditionData> editions;

	private Lookup lookup;

	@BeforeAll
	void fill() throws IOException {
		this.editions = Demonstration.editions();
		this.lookup = MemoryIndex.lookup(this.editions);
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/lookup/search-cases.csv", numLinesToSkip = 1)
	void whatIsWantedStandsAmongTheFirstThree(String query, String wanted) {
		assertThat(numbers(query).stream().limit(3)).anyMatch(Pattern.compile(wanted).asPredicate());
	}

	@Test
	void everyNumberIsFoundFirstInEverySpelling() {
		var missed = new ArrayList<String>();
		for (var edition : this.editions) {
			var number = edition.designation();
			spellings(number).filter((typed) -> !first(typed).equals(number.format()))
				.forEach((typed) -> missed.add(typed + " finds " + first(typed)));
		}
		assertThat(missed).isEmpty();
	}

	private static Stream<String> spellings(Designation number) {
		var text = number.format();
		var everywhere = Stream.of(text, text.toLowerCase(Locale.ROOT), text.replace('/', '\u2215'),
				text.replace('/', '\u2044'), text.replace(' ', '-'), text.replace('-', '\u2014'), text + "标准全文",
				"现行" + text + "下载", text + " requisiti", "la norma " + text,
				text + " \u0441\u0442\u0430\u043d\u0434\u0430\u0440\u0442", "《" + text + "》");
		boolean simple = number.supplements().isEmpty() && number.product().isEmpty();
		return simple ? Stream.concat(everywhere, Stream.of(text.replace("/", ""), text.replace(" ", ""))) : everywhere;
	}

	@Test
	void aSeriesShowsWhatIsInForceFirst() {
		var missed = new ArrayList<String>();
		for (var edition : this.editions) {
			var series = edition.designation().series();
			var inForce = this.editions.stream()
				.filter((other) -> other.designation().series().equals(series))
				.filter((other) -> other.designation().supplements().isEmpty())
				.anyMatch((other) -> other.dates().on(TODAY, false) == Status.IN_FORCE);
			var first = this.lookup.search(SearchQuery.of(series.format(), TODAY)).hits().get(0);
			if (inForce && (first.status() != Status.IN_FORCE || first.kind() != EditionKind.STANDARD)) {
				missed.add(series + " finds " + first.number());
			}
		}
		assertThat(missed).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "JGJ1302011, JGJ 130-2011", "JGJ 1302011, JGJ 130-2011", "GB/T190012016, GB/T 19001-2016",
			"GB500112010 建筑抗震, GB 50011-2010", "GB 5OO11-2010, GB 50011-2010", "ISO270012022, ISO/IEC 27001:2022",
			"BG/T 19001, GB/T 19001", "IOS 9001, ISO 9001" })
	void anObviousMisspellingOfANumberIsFoundAndMarked(String typed, String meant) {
		var result = this.lookup.search(SearchQuery.of(typed, TODAY));
		assertThat(result.match()).isEqualTo(Match.NEAR_NUMBER);
		assertThat(result.meant()).isEqualTo(meant);
		assertThat(result.hits().get(0).number()).startsWith(meant);
	}

	@ParameterizedTest
	@CsvSource({ "JR/T 171, JR/T 0171", "JR/T 171-2020, JR/T 0171-2020", "jrt171, JR/T 0171" })
	void zerosThatWereLeftOutAreFoundAndMarked(String typed, String meant) {
		var result = this.lookup.search(SearchQuery.of(typed, TODAY));
		assertThat(result.match()).isEqualTo(Match.NEAR_NUMBER);
		assertThat(result.meant()).isEqualTo(meant);
		assertThat(result.hits().get(0).number()).startsWith(meant);
	}

	@ParameterizedTest
	@CsvSource({ "GB 2763-2020, GB 2763-2021", "gb2763-2018, GB 2763-2021", "GB/T 19001-2017, GB/T 19001-2016",
			"GB 2763-2109, GB 2763-2021", "gb2763-2109, GB 2763-2021", "GB/T 19001-2106, GB/T 19001-2016" })
	void anEditionThatThereIsNotLeadsToTheOthersOfItsNumberAndSaysSo(String typed, String first) {
		var result = this.lookup.search(SearchQuery.of(typed, TODAY));
		assertThat(result.match()).isEqualTo(Match.OTHER_EDITIONS);
		assertThat(result.hits().get(0).number()).isEqualTo(first);
	}

	@ParameterizedTest
	@CsvSource({ "JR/T 171, JR/T 0171-2020", "GB 2763-2020, GB 2763-2021", "GB 27633, GB 2763-2021",
			"GB 2763-2109, GB 2763-2021" })
	void whileOneTypesANumberThatThereIsNotTheNearOnesAreSuggested(String typed, String suggested) {
		assertThat(this.lookup.suggest(typed, TODAY, 8)).extracting(Hit::number).contains(suggested);
	}

	@ParameterizedTest
	@CsvSource({ "GB/T 2763-2021, GB 2763-2021", "GB/T 2763, GB 2763-2021", "gb/t2763, GB 2763-2021",
			"GB 19001-2016, GB/T 19001-2016" })
	void aNumberBehindAnotherPrefixIsSaidToBeAnotherOne(String typed, String first) {
		var result = this.lookup.search(SearchQuery.of(typed, TODAY));
		assertThat(result.match()).isEqualTo(Match.OTHER_PREFIX);
		assertThat(result.hits().get(0).number()).isEqualTo(first);
	}

	@Test
	void aNumberThatNobodyHasShowsThoseOfOneOtherFigure() {
		var result = this.lookup.search(SearchQuery.of("GB 27633-2019", TODAY));
		assertThat(result.match()).isEqualTo(Match.NEAR_NUMBER);
		assertThat(result.meant()).isNull();
		assertThat(result.hits()).extracting(Hit::number).contains("GB 2763-2021");
	}

	@ParameterizedTest
	@CsvSource({ "19001-2016", "GB/T 19001-2016", "GB-T-19001-2016", "GBT 19001", "电动自行车" })
	void whatIsOnlySpeltInAnotherWayIsNotMarked(String typed) {
		assertThat(this.lookup.search(SearchQuery.of(typed, TODAY)).match()).isEqualTo(Match.EXACT);
	}

	@ParameterizedTest
	@CsvSource({ "电动自行车 安全技术规范 上牌, GB 17761-2024", "饮用水 卫生标准 家用, GB 5749-2022", "食品添加剂 使用标准 最新版, GB 2760-2024",
			"drinking water hygiene China, GB 5749-2022", "风险管理 指南 下载, GB/T 24353-2022" })
	void oneWordMoreDoesNotLoseTheResult(String typed, String wanted) {
		var result = this.lookup.search(SearchQuery.of(typed, TODAY));
		assertThat(result.match()).isEqualTo(Match.FEWER_WORDS);
		assertThat(result.hits().get(0).number()).isEqualTo(wanted);
	}

	private String first(String text) {
		return numbers(text).stream().findFirst().orElse("nothing");
	}

	private List<String> numbers(String text) {
		return this.lookup.search(SearchQuery.of(text, TODAY)).hits().stream().map(Hit::number).toList();
	}

}
