package org.norma.bodies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.norma.Samples;
import org.norma.shared.RefusedLine;
import org.norma.shared.RuleBroken;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Transactional
class CommitteeImportTests {

	@Autowired
	private CommitteeImport imports;

	@Autowired
	private BodyService bodies;

	@Autowired
	private BodyDirectory directory;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theCommitteesOfIsoOpenDataComeWithParentsMembersAndLiaisons() throws IOException {
		var report = importRealFile();
		assertThat(report.added()).isEqualTo(785);
		assertThat(report.organisations()).isEqualTo(161 + 917);
		assertThat(count("body_membership where kind = 'PARTICIPATING'")).isEqualTo(16_663);
		assertThat(count("body_membership where kind = 'OBSERVING'")).isEqualTo(13_954);
		assertThat(count("body_membership where kind = 'SECRETARIAT'")).isEqualTo(784);
		assertThat(count("body where kind = 'COMMITTEE' and parent_id is not null")).isEqualTo(512);
		assertThat(count("body_liaison where kind = 'ORGANISATION'")).isEqualTo(3_017);
		assertThat(count("body_liaison where kind = 'COMMITTEE'")).isEqualTo(4_494 - 340);
		assertThat(count("body where status = 'STAND_BY'")).isEqualTo(17);
		assertThat(report.refused()).hasSize(340)
			.allSatisfy((line) -> assertThat(line.key()).isEqualTo("bodies.refused.liaison-unnamed"));
		var committee = this.directory.details("iso-iec-jtc-1-sc-7");
		assertThat(committee.code()).isEqualTo("ISO/IEC JTC 1/SC 7");
		assertThat(committee.parent()).isNotNull().extracting(BodyLink::code).isEqualTo("ISO/IEC JTC 1");
		assertThat(this.directory.members(committee.id()).get(0).body().code()).isEqualTo("BIS");
		assertThat(this.directory.children(committee.parent().id())).hasSizeGreaterThan(20);
	}

	@Test
	void theSameFileTwiceChangesNothing() throws IOException {
		importRealFile();
		var second = importRealFile();
		assertThat(second.unchanged()).isEqualTo(785);
		assertThat(second.changedSomething()).isFalse();
	}

	@Test
	void scopesAreTextWithoutMarkup() throws IOException {
		importRealFile();
		assertThat(count("body where scope ~ '</?(p|li|ol|ul|strong|a|br)[ >/]'")).isZero();
		assertThat(this.directory.details("iec-iso-jtc-3").scope()).contains("\nExcluded: Specific sector-based")
			.doesNotContain("<");
	}

	@Test
	void aNewerFileUpdatesCommitteesAndEndsMembershipsButKeepsInterestsAndOtherLanguages() {
		take("""
				{"id":1,"reference":"ISO/TC 900","title":{"en":"Old"},"pMembers":[{"id":11,"acronym":"AAA"},{"id":12,"acronym":"BBB"}]}
				{"id":2,"reference":"ISO/TC 900/SC 1","title":{"en":"Sub"},"parentId":1}
				""");
		var committee = this.directory.details("iso-tc-900");
		this.administration.seat(new BodyId(committee.id()), "AAA", MembershipKind.PARTICIPATING,
				InterestCategory.USER);
		var report = take(
				"""
						{"id":1,"reference":"ISO/TC 900","status":"Suspended","title":{"en":"New","fr":"Neuf"},"pMembers":[{"id":11,"acronym":"AAA"}]}
						{"id":2,"reference":"ISO/TC 900/SC 1","title":{"en":"Sub"},"parentId":null}
						""");
		assertThat(report.added()).isZero();
		assertThat(report.changed()).isEqualTo(2);
		assertThat(report.memberships().removed()).isOne();
		assertThat(this.directory.members(committee.id())).singleElement()
			.satisfies((member) -> assertThat(member.interest()).isEqualTo(InterestCategory.USER));
		assertThat(this.directory.details("iso-tc-900").status()).isEqualTo(BodyStatus.STAND_BY);
		assertThat(this.directory.details("iso-tc-900-sc-1").parent()).isNull();
	}

	@Test
	void aBodyThatExistsUnderTheAcronymBecomesTheMember() {
		var sac = this.bodies.ensure("SAC", BodyKind.AUTHORITY, Texts.of("zh", "国家标准化管理委员会"), null, null);
		take("{\"id\":1,\"reference\":\"ISO/TC 900\",\"title\":{\"en\":\"T\"},\"pMembers\":[{\"id\":11,\"acronym\":\"SAC\"}]}");
		assertThat(this.directory.members(this.directory.details("iso-tc-900").id())).singleElement()
			.satisfies((member) -> {
				assertThat(member.body().id()).isEqualTo(sac.id());
				assertThat(member.body().kind()).isEqualTo(BodyKind.AUTHORITY);
			});
	}

	@Test
	void linesThatCannotBeTakenAreRefusedOneByOne() {
		var report = take("""
				not json
				{"id":1,"title":{"en":"x"}}
				{"id":2,"reference":"ISO/TC 902","title":{"en":"<b> </b>"}}
				{"id":3,"reference":"ISO/TC 903","title":{"en":"x"},"creationDate":"yesterday"}
				{"id":4,"reference":"ISO/TC 904","title":{"en":"x"},"parentId":99}
				{"id":4,"reference":"ISO/TC 905","title":{"en":"x"}}
				{"id":6,"reference":"ISO/TC 904","title":{"en":"x"}}
				{"id":7,"reference":"ISO/TC 907","title":{"en":"x"},"parentId":8}
				{"id":8,"reference":"ISO/TC 908","title":{"en":"x"},"parentId":7}
				{"id":9,"reference":"ISO/TC 909","status":"Sleeping","title":{"en":"x"}}
				null
				""");
		assertThat(report.added()).isEqualTo(3);
		assertThat(report.refused()).extracting((line) -> line.line() + " " + line.field() + " " + line.key())
			.containsExactly("1 line bodies.refused.not-json", "2 reference bodies.refused.reference",
					"3 title bodies.refused.title", "4 creationDate bodies.refused.date",
					"5 parentId bodies.refused.parent-unknown", "6 id bodies.refused.twice",
					"7 reference bodies.refused.code-taken", "8 parentId bodies.refused.parent-loop",
					"10 status bodies.refused.status", "11 id bodies.refused.id");
	}

	@Test
	void aHugeLineIsRefusedAndTheNextOneTaken() {
		var huge = "{\"id\":1,\"reference\":\"" + "x".repeat(CommitteeFile.LONGEST_LINE + 10) + "\"}";
		var report = take(huge + "\n{\"id\":2,\"reference\":\"ISO/TC 902\",\"title\":{\"en\":\"x\"}}\n");
		assertThat(report.added()).isOne();
		assertThat(report.refused()).singleElement()
			.satisfies((line) -> assertThat(line.key()).isEqualTo("bodies.refused.too-long"))
			.extracting(RefusedLine::value)
			.asString()
			.hasSizeLessThan(100);
	}

	@Test
	void aBrokenGzipChangesNothing() throws IOException {
		var whole = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(whole)) {
			for (var id = 0; id < 5000; id++) {
				gzip.write(("{\"id\":" + id + ",\"reference\":\"ISO/TC 9" + id + "\",\"title\":{\"en\":\"x" + id * 31
						+ "\"}}\n")
					.getBytes(StandardCharsets.UTF_8));
			}
		}
		var half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
		assertThatExceptionOfType(RuleBroken.class)
			.isThrownBy(() -> this.imports.importCommittees(new ByteArrayInputStream(half)))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo("bodies.file-broken"));
	}

	@Test
	void markupInNamesIsTakenOut() {
		take("{\"id\":1,\"reference\":\"ISO/TC 900\",\"title\":{\"en\":\"A &amp; B<script>alert(1)</script><br>C\"},\"scope\":{\"en\":\"<ul><li>one<li>two</ul>\\u0000\"}}");
		assertThat(this.directory.details("iso-tc-900").names().in(Locale.ENGLISH)).isEqualTo("A & B C");
		assertThat(this.directory.details("iso-tc-900").scope()).isEqualTo("– one\n– two");
	}

	@Test
	void committeesAreSortedByTheirNumbers() {
		take("""
				{"id":1,"reference":"ISO/TC 10","title":{"en":"x"}}
				{"id":2,"reference":"ISO/TC 2","title":{"en":"x"}}
				""");
		assertThat(this.bodies.search("iso/tc", BodyKind.COMMITTEE, PageRequest.of(0, 10)))
			.extracting(BodySummary::code)
			.containsExactly("ISO/TC 2", "ISO/TC 10");
	}

	private CommitteeReport importRealFile() throws IOException {
		try (var file = Files.newInputStream(Samples.file("committees/iso_technical_committees.jsonl.gz"))) {
			return this.imports.importCommittees(file);
		}
	}

	private CommitteeReport take(String lines) {
		return this.imports.importCommittees(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
	}

	private int count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Integer.class).single();
	}

}
