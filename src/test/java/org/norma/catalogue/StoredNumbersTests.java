package org.norma.catalogue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An installation filled when fewer numbers were read. */
@SpringBootTest
class StoredNumbersTests {

	private static final Designation NUMBER = Designation.parse("ETSI ETS 300 987 ed.1 (1994-11)");

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Editions editions;

	@Autowired
	private StoredNumbers stored;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keysAreMadeAnewAfterTheGrammarGrew() {
		var edition = register(NUMBER, List.of());
		var citing = register(Designation.parse("GB/T 98761-2016"),
				List.of(RelationData.of(RelationKind.REPLACES, NUMBER)));
		keptAsText(edition);
		assertThat(this.editions.byNumber(NUMBER)).isEmpty();
		run();
		assertThat(this.editions.byNumber(NUMBER)).map(Edition::id).contains(edition);
		assertThat(this.editions.ofNumber(Designation.parse("ETSI ETS 300 987"))).hasSize(1);
		assertThat(this.editions.relatedTo(citing)).singleElement()
			.satisfies((one) -> assertThat(one.edition()).isNotNull());
		assertThat(count("standard where key like 'OLD %'")).isZero();
	}

	@Test
	void whatAnotherEditionHoldsStaysAsItWas() {
		var number = Designation.parse("ETSI ETR 987 ed.1 (1994-11)");
		var first = register(number, List.of());
		keptAsText(first);
		register(number, List.of());
		run();
		assertThat(count("edition where key like 'OLD %'")).isOne();
		this.jdbc.sql("update number_grammar set grammar = 1").update();
		this.jdbc.sql("delete from edition where key like 'OLD %'").update();
		run();
		assertThat(count("standard where key like 'OLD %'")).isZero();
	}

	/** As it stood when its number was no number yet. */
	private void keptAsText(EditionId edition) {
		this.jdbc
			.sql("update standard set key = 'OLD ' || key, slug = 'old-' || slug where id = "
					+ "(select standard_id from edition where id = :id)")
			.param("id", edition.value())
			.update();
		this.jdbc.sql("update edition set key = 'OLD ' || key, slug = 'old-' || slug, family = 'OPAQUE' where id = :id")
			.param("id", edition.value())
			.update();
		this.jdbc.sql("update relation set target_key = 'OLD ' || target_key, target_id = null where target_id = :id")
			.param("id", edition.value())
			.update();
		this.jdbc.sql("update number_grammar set grammar = 1").update();
	}

	private void run() {
		this.stored.run(new DefaultApplicationArguments());
		assertThat(this.jdbc.sql("select grammar from number_grammar").query(Integer.class).single())
			.isEqualTo(Designation.GRAMMAR);
	}

	private long count(String rows) {
		return this.jdbc.sql("select count(*) from " + rows).query(Long.class).single();
	}

	private EditionId register(Designation number, List<RelationData> relations) {
		var dates = new EditionDates(PartialDate.parse("1994-11").orElse(null), null, null, null, null, null);
		return this.catalogue.register(new EditionData(number, Texts.of("en", "Telecommunications"),
				"national.recommended", Binding.VOLUNTARY, null, null, null, null, dates, null, null, null, List.of(),
				List.of(), List.of(), null, Texts.empty(), null), relations);
	}

}
