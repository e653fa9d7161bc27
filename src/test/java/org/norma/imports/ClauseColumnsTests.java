package org.norma.imports;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.catalogue.BindingClauses;
import org.norma.catalogue.Clauses;
import org.norma.catalogue.EditionName;
import org.norma.catalogue.FormerNumber;
import org.norma.hierarchy.Binding;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Columns about clauses and former numbers come in with their row. */
class ClauseColumnsTests extends ImportSupport {

	private static final String HEAD = "designation,title_en,title_zh,level,published,effective,clauses_binding,"
			+ "clauses_repealed,clauses_repealed_by,clauses_repealed_on,former_number,renumbered_on\n";

	@Autowired
	private Clauses clauses;

	@BeforeEach
	@AfterEach
	void nothing() {
		emptyCatalogue();
	}

	private BindingClauses on(String number, String day) {
		return this.clauses.of(edition(number)).bindingOn(LocalDate.parse(day));
	}

	@Test
	void clausesAndFormerNumbersComeInWithTheirRow() {
		run("buildings.csv",
				HEAD + "GB 50974-2014,Fire water,消防给水,national.mandatory,2014-01-29,2014-10-01,4.1.5、4.1.6、4.3.4,全部,"
						+ "GB 55036-2022,2023-03-01,,\n"
						+ "GB/T 50011-2010,Seismic design,建筑抗震设计,national.recommended,2010-05-31,2010-12-01,,,,,"
						+ "GB 50011-2010,2024-08-01\n",
				"norma");
		assertThat(on("GB 50974-2014", "2023-02-28").clauses()).containsExactly("4.1.5", "4.1.6", "4.3.4");
		assertThat(on("GB 50974-2014", "2023-03-01").ended()).isTrue();
		assertThat(edition("GB 50011-2010").designation()).isEqualTo("GB/T 50011-2010");
		assertThat(this.clauses.of(edition("GB/T 50011-2010")).former()).extracting(FormerNumber::until)
			.containsExactly(LocalDate.of(2024, 8, 1));
		assertThat(edition("GB 50011-2010").calledOn(LocalDate.of(2024, 7, 31)))
			.extracting(EditionName::designation, EditionName::level, EditionName::binding)
			.containsExactly("GB 50011-2010", "national.mandatory", Binding.MANDATORY);
	}

	@Test
	void aNewerSnapshotTakesThePlaceOfTheFacts() {
		run("a.csv", HEAD + "GB 50096-2011,Dwellings,住宅设计,national.mandatory,2011-07-26,2012-08-01,5.1.1,,,,,\n",
				"norma");
		run("b.csv", HEAD + "GB 50096-2011,Dwellings,住宅设计,national.mandatory,2011-07-26,2012-08-01,5.1.1 5.3.3,,,,,\n",
				"norma");
		assertThat(on("GB 50096-2011", "2020-01-01").clauses()).containsExactly("5.1.1", "5.3.3");
		assertThat(count("select count(*) from clause_fact")).isEqualTo(1);
	}

	@Test
	void aFileThatStillHasTheFormerNumberMakesNoSecondEdition() {
		run("now.csv", HEAD + "GB/T 50011-2010,Seismic design,建筑抗震设计,national.recommended,2010-05-31,2010-12-01,,,,,"
				+ "GB 50011-2010,2024-08-01\n", "norma");
		var run = run("old.csv",
				HEAD + "GB 50011-2010,Seismic design,建筑抗震设计,national.mandatory,2010-05-31,2010-12-01,,,,,,\n"
						+ "GB 50003-2011,Masonry,砌体,national.mandatory,2011-07-26,2012-08-01,,,,,,\n",
				"norma");
		assertThat(run.counts().refused()).isOne();
		assertThat(run.counts().added()).isOne();
		assertThat(count("select count(*) from edition where designation like '%50011-2010'")).isOne();
	}

	@Test
	void whatCannotBeReadIsSaid() {
		var run = run("c.csv",
				HEAD + "GB 50096-2011,Dwellings,住宅设计,national.mandatory,2011-07-26,2012-08-01,some of them,5.1.1,,May,"
						+ "GB 1-1999,\n",
				"norma");
		assertThat(remarks(run, Remark.Weight.WARNING)).extracting(Remark::key)
			.contains("imports.warning.clauses", "imports.warning.clause-day", "imports.warning.clauses-by-what",
					"imports.warning.renumbered-when");
		assertThat(count("select count(*) from clause_fact")).isZero();
	}

	/** Red before: a range was one odd clause, and what is no number was taken. */
	@Test
	void numbersOfClausesAreReadAsInTheForm() {
		var run = run("ranges.csv",
				HEAD + "GB 50101-2011,Dwellings,住宅设计,national.recommended,2011-07-26,2012-08-01,4.1~4.3,,,,,\n"
						+ "GB 50102-2011,Dwellings,住宅设计,national.recommended,2011-07-26,2012-08-01,4..1,,,,,\n"
						+ "GB 50103-2011,Dwellings,住宅设计,national.recommended,2011-07-26,2012-08-01,4.1-5.3,,,,,\n",
				"norma");
		assertThat(on("GB 50101-2011", "2020-01-01").clauses()).containsExactly("4.1", "4.2", "4.3");
		assertThat(remarks(run, Remark.Weight.WARNING)).extracting(Remark::key)
			.containsExactly("imports.warning.clauses", "imports.warning.clauses");
		assertThat(on("GB 50102-2011", "2020-01-01").clauses()).isEmpty();
		assertThat(on("GB 50103-2011", "2020-01-01").clauses()).isEmpty();
	}

	/** Red before: an older standard repealed clauses of a newer one. */
	@Test
	void anOlderStandardRepealsNothing() {
		var run = run("older.csv",
				HEAD + "GB 50097-2011,Dwellings,住宅设计,national.mandatory,2011-07-26,2012-08-01,,5.1.1,"
						+ "GB 50097-1999,2013-01-01,,\n",
				"norma");
		assertThat(remarks(run, Remark.Weight.WARNING)).extracting(Remark::key)
			.containsExactly("imports.warning.clauses-older");
		assertThat(count("select count(*) from clause_fact f join edition e on e.id = f.edition_id "
				+ "where e.designation = 'GB 50097-2011'"))
			.isZero();
	}

	/** Red before: the list said mandatory on each day. */
	@Test
	void theBindingOfAnImportedEditionFollowsFromItsClauses() {
		run("all.csv", HEAD + "GB 50098-2011,Dwellings,住宅设计,national.mandatory,2011-07-26,2012-08-01,,全部,"
				+ "GB 55098-2022,2023-03-01,,\n", "norma");
		assertThat(edition("GB 50098-2011").bindingOn(LocalDate.parse("2023-02-28")).whole())
			.isEqualTo(Binding.MANDATORY);
		assertThat(edition("GB 50098-2011").bindingOn(LocalDate.parse("2023-03-01")).whole())
			.isEqualTo(Binding.VOLUNTARY);
		run("none.csv", HEAD + "GB 50098-2011,Dwellings,住宅设计,national.mandatory,2011-07-26,2012-08-01,,,,,,\n",
				"norma");
		assertThat(edition("GB 50098-2011").bindingOn(LocalDate.parse("2023-03-01")).whole())
			.isEqualTo(Binding.MANDATORY);
	}

}
