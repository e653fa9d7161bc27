package org.norma.classification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.norma.Samples;
import org.norma.shared.RefusedLine;
import org.norma.shared.RuleBroken;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Transactional
class ClassificationImportTests {

	@Autowired
	private Classification classification;

	@Autowired
	private ClassificationImport imports;

	@Test
	void theIcsOfIsoOpenDataBringsGroupsAndSubgroupsAndKeepsShippedNames() throws IOException {
		var report = importIcsFile();
		assertThat(report.added()).isEqualTo(401 + 940);
		assertThat(report.changed()).isEqualTo(40);
		assertThat(report.refused()).isEmpty();
		var field = this.classification.find(Scheme.ICS, "35").orElseThrow();
		assertThat(field.names().byLanguage()).containsEntry("zh", "信息技术")
			.containsEntry("it", "Tecnologie dell'informazione")
			.containsEntry("fr", "Technologies de l'information");
		assertThat(this.classification.path(Scheme.ICS, "35.240.70")).extracting(Entry::code)
			.containsExactly("35", "35.240", "35.240.70");
		assertThat(this.classification.children(Scheme.ICS, "35.240")).extracting(Entry::code)
			.contains("35.240.10", "35.240.70");
		assertThat(this.classification.find(Scheme.ICS, "35.260").orElseThrow().scope().in(Locale.ENGLISH))
			.startsWith("Including typewriters");
		assertThat(this.classification.find(Scheme.ICS, "35.260").orElseThrow().seeAlso()).contains("33.050.10");
	}

	@Test
	void theSameIcsFileTwiceChangesNothing() throws IOException {
		importIcsFile();
		var second = importIcsFile();
		assertThat(second.added()).isZero();
		assertThat(second.changed()).isZero();
		assertThat(second.unchanged()).isEqualTo(1381);
	}

	@Test
	void deeperLevelsOfCcsComeFromCsvWithHeadsInTwoLanguages() throws IOException {
		try (var second = Files.newInputStream(Samples.file("classification/ccs_level2.csv"));
				var third = Files.newInputStream(Samples.file("classification/ccs_level3.csv"))) {
			assertThat(this.imports.importCsv(Scheme.CCS, second, "zh").added()).isEqualTo(225);
			assertThat(this.imports.importCsv(Scheme.CCS, third, "zh").added()).isEqualTo(1608);
		}
		assertThat(this.classification.path(Scheme.CCS, "A00")).extracting(Entry::code)
			.containsExactly("A", "A00/09", "A00");
	}

	@Test
	void divisionsOfSectorsAndPrefecturesOfRegionsComeFromCsv() throws IOException {
		try (var sectors = Files.newInputStream(Samples.file("classification/gbt4754-2011.csv"));
				var regions = Files.newInputStream(Samples.file("classification/prefectures_2023.csv"))) {
			assertThat(this.imports.importCsv(Scheme.SECTOR, sectors, "zh").refused()).isEmpty();
			assertThat(this.imports.importCsv(Scheme.REGION, regions, "zh").refused()).isEmpty();
		}
		assertThat(this.classification.path(Scheme.SECTOR, "A0111")).hasSize(4);
		assertThat(this.classification.find(Scheme.SECTOR, "A").orElseThrow().names().in(Locale.ENGLISH))
			.startsWith("Agriculture");
		assertThat(this.classification.path(Scheme.REGION, "3301")).extracting(Entry::code)
			.containsExactly("33", "3301");
	}

	@Test
	void linesThatHangNowhereAreRefusedWithLineFieldAndReason() {
		var report = csv("""
				code,parent,name_en
				Q1,Q,Below a held sector
				X11,X1,Child of a refused one
				X1,NOWHERE,Parent unknown
				L1,L2,Loop
				L2,L1,Loop
				Q1,Q,Twice
				,Q,No code
				Q2,Q,
				""");
		assertThat(report.added()).isOne();
		assertThat(report.refused()).extracting(RefusedLine::line, RefusedLine::field, RefusedLine::key)
			.containsExactly(tuple(3, "parent", "parent-unknown"), tuple(4, "parent", "parent-unknown"),
					tuple(5, "parent", "parent-loop"), tuple(6, "parent", "parent-loop"), tuple(7, "code", "twice"),
					tuple(8, "code", "code"), tuple(9, "name", "no-name"));
	}

	@Test
	void aHeldClassCannotBeMovedBelowItsOwnChild() {
		csv("code,parent,name_en\nQ1,Q,Child\n");
		var report = csv("code,parent,name_en\nQ,Q1,Moved\n");
		assertThat(report.refused()).extracting(RefusedLine::key).containsExactly("classification.refused.parent-loop");
		assertThat(this.classification.find(Scheme.SECTOR, "Q").orElseThrow().parentCode()).isNull();
	}

	@Test
	void anIcsCodeOfAnotherShapeIsRefusedWithItsLine() {
		var report = xml("<fields>\n<field><identifier>7</identifier><title xml:lang='en'>x</title></field>\n"
				+ "<field><identifier>09</identifier></field></fields>");
		assertThat(report.refused()).extracting(RefusedLine::line, RefusedLine::value)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(2L, "7"), org.assertj.core.groups.Tuple.tuple(3L, ""));
	}

	@Test
	void aFileThatReadsOtherFilesIsRefused() {
		assertRefused("classification.xml-dtd", () -> xml("<!DOCTYPE fields [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
				+ "<fields><field><identifier>09</identifier><title xml:lang='en'>&x;</title></field></fields>"));
		assertThat(this.classification.find(Scheme.ICS, "09")).isEmpty();
	}

	@Test
	void aFileOfABillionLaughsIsRefusedAtOnce() {
		assertRefused("classification.xml-dtd", () -> xml("<!DOCTYPE f [<!ENTITY a 'lol'>"
				+ "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><fields>&c;</fields>"));
	}

	@Test
	void aFileThatIsNotWholeIsRefusedWithThePlace() {
		assertRefused("classification.xml-malformed", () -> xml("<fields><field><identifier>09</identifier>"));
		assertRefused("classification.xml-malformed", () -> xml(""));
		assertRefused("classification.xml-not-ics", () -> xml("<html/>"));
	}

	@Test
	void aTableThatCannotBeReadIsRefusedWithASentence() {
		assertRefused("classification.csv-head", () -> csv("one,two\n1,2\n"));
		assertRefused("classification.csv-head", () -> csv(""));
		assertRefused("classification.csv-malformed", () -> csv("code,name\nZ1,\"never closed\n"));
		assertRefused("classification.csv-not-utf8", () -> this.imports.importCsv(Scheme.SECTOR,
				new ByteArrayInputStream("code,name\nZ1,信息传输、软件\n".getBytes(Charset.forName("GB18030"))), "zh"));
	}

	private ClassificationReport importIcsFile() throws IOException {
		try (var file = Files.newInputStream(Samples.file("classification/ICS-simple.xml"))) {
			return this.imports.importIcs(file, null);
		}
	}

	private ClassificationReport xml(String text) {
		return this.imports.importIcs(stream(text), null);
	}

	private ClassificationReport csv(String text) {
		return this.imports.importCsv(Scheme.SECTOR, stream(text), "en");
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static org.assertj.core.groups.Tuple tuple(long line, String field, String reason) {
		return org.assertj.core.groups.Tuple.tuple(line, field, "classification.refused." + reason);
	}

	private static void assertRefused(String key, Runnable act) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

}
