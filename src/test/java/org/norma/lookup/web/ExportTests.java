package org.norma.lookup.web;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norma.Statements;
import org.norma.catalogue.CatalogueService;
import org.norma.lookup.Catalogues;
import org.norma.lookup.SearchIndex;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class ExportTests {

	private static final int MANY = 12_000;

	@Autowired
	private MockMvcTester web;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private SearchIndex index;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void fill() throws InterruptedException {
		var catalogues = new Catalogues(this.catalogue);
		catalogues.fill(3);
		catalogues.edition("GB/T 88001-2020").titles("en", "=HYPERLINK(\"http://evil\")").from("2020-01-01").register();
		this.jdbc.sql("""
				insert into standard (id, designation, key, slug)
				select gen_random_uuid(), 'QX/T ' || n, 'QX/T ' || n, 'qx-t-' || n from generate_series(1, :many) n
				""").param("many", MANY).update();
		this.jdbc.sql("""
				insert into edition (id, standard_id, designation, key, slug, titles, level, family, binding, kind,
					published, published_precision, starts_on)
				select gen_random_uuid(), s.id, s.designation || '-2019', s.key || '-2019', s.slug || '-2019',
					'{"en":"Meteorological gauge"}', 'industry.QX', 'INDUSTRY_CN', 'VOLUNTARY', 'STANDARD',
					'2019-01-01', 'D', '2019-01-01'
				from standard s where s.designation like 'QX/T %'
				""").update();
		this.index.rebuild();
		while (this.index.progress().running()) {
			Thread.sleep(50);
		}
	}

	@Test
	void csvHoldsAllResultsAndNoFormulas() throws Exception {
		var answer = this.web.get().uri("/standards.csv?q=gauge&lang=en").exchange();
		assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
		var text = answer.getResponse().getContentAsString();
		assertThat(text).startsWith("\uFEFFnumber,title");
		var lines = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text.substring(1)))
			.getRecords();
		assertThat(lines).hasSize(MANY);
		assertThat(lines.get(0).get("status")).isEqualTo("in-force");
		assertThat(this.web.get().uri("/standards.csv?q=hyperlink")).hasStatusOk().bodyText().contains("'=HYPERLINK");
	}

	@Test
	void xlsxHoldsAllResults() throws Exception {
		var answer = this.web.get().uri("/standards.xlsx?q=gauge").exchange();
		try (var workbook = new ReadableWorkbook(
				new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
				var rows = workbook.getFirstSheet().openStream()) {
			assertThat(rows.count()).isEqualTo(MANY + 1);
		}
		var evil = this.web.get().uri("/standards.xlsx?q=hyperlink").exchange();
		try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(evil.getResponse().getContentAsByteArray()));
				var rows = workbook.getFirstSheet().openStream()) {
			assertThat(rows.skip(1).findFirst().orElseThrow().getCellText(1)).startsWith("'=HYPERLINK");
		}
	}

	@Test
	void daysAreDaysAndCodesAreText() throws Exception {
		this.jdbc
			.sql("update edition set ics = '{01.120}', published = '2001-01-01', published_precision = 'M'"
					+ " where designation = 'GB/T 19001-2000'")
			.update();
		this.index.rebuild();
		while (this.index.progress().running()) {
			Thread.sleep(50);
		}
		var csv = this.web.get().uri("/standards.csv?q=GB/T 19001-2000").exchange();
		assertThat(csv).bodyText().contains(",\"=\"\"2001-01\"\"\",2001-06-01,", ",\"=\"\"01.120\"\"\",");
		assertThat(this.web.get().uri("/standards.csv?q=GB/T 19001-2000&plain=true")).bodyText()
			.contains(",2001-01,2001-06-01,", ",01.120,");
		var xlsx = this.web.get().uri("/standards.xlsx?q=GB/T 19001-2000").exchange();
		try (var workbook = new ReadableWorkbook(
				new ByteArrayInputStream(xlsx.getResponse().getContentAsByteArray()))) {
			var line = workbook.getFirstSheet()
				.read()
				.stream()
				.filter((row) -> row.getCellAsString(0).filter("GB/T 19001-2000"::equals).isPresent())
				.findFirst()
				.orElseThrow();
			assertThat(line.getCellAsDate(9)).isPresent();
			assertThat(line.getCellAsString(10)).hasValue("2001-01");
			assertThat(line.getCellAsDate(11)).hasValue(LocalDateTime.of(2001, 6, 1, 0, 0));
			assertThat(line.getCellAsString(14)).hasValue("01.120");
		}
		assertThat(this.web.get().uri("/?q=quality&lang=en")).bodyText().contains("=&quot;01.120&quot;", "plain=true");
	}

	@Test
	void jsonLinesHoldAllResults() throws Exception {
		var answer = this.web.get().uri("/standards.jsonl?q=gauge").exchange();
		assertThat(answer.getResponse().getContentAsString().lines()).hasSize(MANY)
			.first()
			.asString()
			.contains("\"number\":\"QX/T", "\"status\":\"in-force\"");
	}

	@Test
	void aFeedHoldsTheNewestResults() {
		assertThat(this.web.get().uri("/standards.atom?q=quality&lang=en")).hasStatusOk()
			.bodyText()
			.startsWith("<?xml")
			.contains("<entry>", "/standards/gb-t-19001-2016");
	}

	@Test
	void aPageCostsFewQueriesWhateverItsLength() {
		this.web.get().uri("/?q=gauge&size=10").exchange();
		assertThat(queries("/?q=gauge&size=100")).hasSizeLessThanOrEqualTo(6);
		assertThat(queries("/?q=quality")).hasSizeLessThanOrEqualTo(6);
		assertThat(queries("/?q=gauge&status=in-force&level=industry&ics=03")).hasSizeLessThanOrEqualTo(6);
		assertThat(queries("/standards/gb-t-19001-2016")).hasSizeLessThanOrEqualTo(9);
		assertThat(queries("/api/v1/standards?q=gauge&size=100")).hasSizeLessThanOrEqualTo(6);
	}

	@Test
	void deepPagesAreReachedAndDeeperOnesRefused() {
		assertThat(this.web.get().uri("/?q=gauge&page=100&size=100")).hasStatusOk();
		assertThat(this.web.get().uri("/?q=gauge&page=101&size=100&lang=en")).hasStatus(400)
			.bodyText()
			.contains("export");
	}

	private List<String> queries(String address) {
		visit(address);
		return Statements.of(() -> visit(address));
	}

	private void visit(String address) {
		assertThat(this.web.get().uri(address)).hasStatusOk();
	}

}
