package org.norma.lookup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.norma.catalogue.CatalogueChanged;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.Editions;
import org.norma.catalogue.Status;
import org.norma.designations.Designation;
import org.norma.shared.Ids;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Lookup lookup;

	@Autowired
	private SearchIndex index;

	@Autowired
	private IndexWriting writing;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient jdbc;

	private Catalogues catalogues;

	private TransactionTemplate separately;

	@BeforeAll
	void fill() {
		this.separately = new TransactionTemplate(this.transaction.getTransactionManager());
		this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.catalogues = new Catalogues(this.catalogue);
		this.catalogues.fill(20);
	}

	@Test
	void whatATransactionRegistersIsFoundAfterIt() {
		this.transaction.executeWithoutResult((status) -> {
			this.catalogues.edition("GB/T 71001-2020").titles("en", "Committed teapots").from("2020-01-01").register();
			assertThat(found("teapots")).isEmpty();
		});
		assertThat(found("teapots")).containsExactly("GB/T 71001-2020");
	}

	@Test
	void aJointStandardIsFoundByTheNameOfEachPublisher() {
		this.catalogues.edition("ISO/IEC/IEEE 98765:2017").titles("en", "Joint ladles").from("2017-11-01").register();
		this.catalogues.edition("IEEE 987.1-2017/CSA C97.2 No. 293.1-17")
			.titles("en", "Cable trays")
			.from("2017-11-01")
			.register();
		for (var name : List.of("IEEE 98765-2017", "ieee 98765", "ISO/IEC 98765:2017", "ISO 98765", "IEC 98765")) {
			assertThat(found(name)).as(name).first().isEqualTo("ISO/IEC/IEEE 98765:2017");
		}
		assertThat(found("CSA C97.2 No. 293.1")).first().isEqualTo("IEEE 987.1-2017/CSA C97.2 No. 293.1:17");
	}

	@Test
	void whatIsRolledBackIsNeverFound() {
		this.transaction.executeWithoutResult((status) -> {
			this.catalogues.edition("GB/T 71002-2020").titles("en", "Rejected kettles").from("2020-01-01").register();
			status.setRollbackOnly();
		});
		assertThat(found("kettles")).isEmpty();
	}

	@Test
	void aCorrectionReplacesWhatIsFound() {
		var edition = this.catalogues.edition("GB/T 71003-2020").titles("en", "Old saucers").from("2020-01-01");
		var id = edition.register();
		this.catalogue.correct(id, edition.titles("en", "New cups").ics("97.040").data(), List.of());
		assertThat(found("saucers")).isEmpty();
		assertThat(found("cups")).containsExactly("GB/T 71003-2020");
		assertThat(this.lookup.search(SearchQuery.of("cups", TODAY)).count(Facet.ICS, "97")).isEqualTo(1);
	}

	@Test
	void bulkChangesAreFoundAfterTheirEvent() {
		this.catalogues.edition("GB/T 71004-2020").titles("en", "Plain spoons").from("2020-01-01").register();
		var change = Ids.next();
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("update edition set titles = :titles, changed_by = :by where designation = 'GB/T 71004-2020'")
				.param("titles", "{\"en\":\"Silver ladles\"}")
				.param("by", change)
				.update();
			this.events.publishEvent(new CatalogueChanged(change, 1));
		});
		await(() -> found("ladles").contains("GB/T 71004-2020"));
		assertThat(found("spoons")).isEmpty();
	}

	@Test
	void whileItIsRebuiltSearchAnswersAndProgressIsShown() {
		var before = found("quality");
		this.index.rebuild();
		assertThat(this.index.progress().started()).isNotNull();
		assertThat(found("quality")).isEqualTo(before);
		await(() -> !this.index.progress().running());
		assertThat(this.index.progress().percent()).isEqualTo(100);
		assertThat(this.index.progress().done()).isEqualTo(this.index.editions());
		assertThat(found("quality")).isEqualTo(before);
	}

	@Test
	void aBuildingThatIsAskedForWhileABulkChangeIsWrittenIsNotForgotten() {
		this.writing.purge();
		SearchIndex target = AopTestUtils.getTargetObject(this.index);
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("lock table edition in access exclusive mode").update();
			CompletableFuture.runAsync(() -> target.changed(new CatalogueChanged(Ids.next(), 1)));
			await(() -> this.index.progress().running());
			this.separately.executeWithoutResult((own) -> this.index.rebuild());
		});
		await(() -> !this.index.progress().running());
		assertThat(this.index.size()).isEqualTo((int) this.index.editions());
	}

	@Test
	void anEmptiedIndexIsFilledAgain() {
		this.writing.purge();
		this.writing.write(null, (written) -> {
		});
		assertThat(this.index.size()).isEqualTo((int) this.index.editions());
		assertThat(found("GB/T 19001-2016")).contains("GB/T 19001-2016");
	}

	@Test
	void theStatusInTheIndexIsThatOfTheEditionOnEveryDay() {
		for (int year = 1990; year < 2035; year += 3) {
			var day = LocalDate.of(year, 5, 1);
			for (var hit : this.lookup.search(SearchQuery.of("", day).page(1, 100)).hits()) {
				assertThat(hit.status()).isEqualTo(statusInDatabase(hit.number(), day));
			}
		}
	}

	@Autowired
	private Editions editions;

	private Status statusInDatabase(String number, LocalDate day) {
		return this.editions.byNumber(Designation.parse(number)).orElseThrow().statusOn(day);
	}

	private List<String> found(String text) {
		return this.lookup.search(SearchQuery.of(text, TODAY))
			.hits()
			.stream()
			.filter((hit) -> !hit.number().isEmpty())
			.map(Hit::number)
			.toList();
	}

	private static void await(BooleanSupplier condition) {
		var end = Instant.now().plus(Duration.ofSeconds(30));
		while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

}
