package org.norma.ledger.web;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norma.SignedIn;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.ledger.HeadSigning;
import org.norma.shared.Act;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
class LedgerPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BodyService bodies;

	@Autowired
	private HeadSigning signing;

	private final String id = UUID.randomUUID().toString();

	@ParameterizedTest
	@CsvSource({ "en, Ledger, Account renamed", "zh-CN, 操作记录, 修改账户姓名", "it, Registro degli atti, Profilo rinominato" })
	void actsAreShownInThreeLanguages(String language, String title, String verb) {
		publish("account.renamed", "Anna");
		assertThat(this.web.get()
			.uri("/ledger?subjectId=" + this.id)
			.header("Accept-Language", language)
			.with(SignedIn.as(Role.AUDITOR))).hasStatusOk()
			.bodyText()
			.contains(title, ">" + verb + "</td>", "Anna")
			.doesNotContain("??accounts", "??ledger", "??act");
	}

	@Test
	void aVerbWithoutAMessageIsShownAsItIs() {
		publish("probe.unknown", "x");
		assertThat(this.web.get().uri("/ledger?verb=probe.unknown").with(SignedIn.as(Role.AUDITOR))).hasStatusOk()
			.bodyText()
			.contains(">probe.unknown</td>");
	}

	@Test
	void whoActedForWhatBodyAndInWhatStateTheProjectWasLeftIsReadInWords() {
		var body = this.bodies.ensure("LDG-" + this.id, BodyKind.AUTHORITY, Texts.of("en", "Office of probes"), null,
				null);
		this.events.publishEvent(new Act("probe.words", "probe", this.id, Map.of("state", "ACTIVE"),
				Map.of("state", "COMPLETED", "stage", "60"), null, "Wu Di", Role.OFFICIAL, body.id(), null));
		assertThat(this.web.get()
			.uri("/ledger?subjectId=" + this.id)
			.header("Accept-Language", "en")
			.with(SignedIn.as(Role.AUDITOR))).bodyText()
			.contains("Office of probes", "under way", "completed", "60 publication");
		this.jdbc.sql("delete from body where id = ?").param(body.id()).update();
	}

	@Test
	void valuesAreReadInWordsWithWhatTheyWereBefore() {
		this.events.publishEvent(Act.bySystem("project.accepted", "project", this.id, Map.of(),
				Map.of("stage", "20", "state", "ACTIVE", "detail", "20260001-T-469")));
		this.events.publishEvent(Act.bySystem("project.cancelled", "project", this.id, Map.of(),
				Map.of("stage", "20", "state", "CANCELLED")));
		this.events.publishEvent(Act.bySystem("ballot.vote-changed", "ballot", this.id, Map.of("position", "ABSTAIN"),
				Map.of("position", "APPROVE", "present", "true", "level", "national.recommended")));
		this.events.publishEvent(
				Act.bySystem("announcement.published", "announcement", this.id, Map.of(), Map.of("kind", "ISSUE")));
		assertThat(read("en")).contains("<del class=\"text-break\">under way</del>", ">cancelled<", ">Ballot<",
				"<del class=\"text-break\">Abstain</del>", ">Approve<", ">Yes<",
				">Recommended national standards (national.recommended)<", ">Issue<", "as 20260001-T-469");
		assertThat(read("zh-CN")).contains("进行中", "终止", ">投票<", "弃权", ">是<", ">公告<")
			.doesNotContain(">ballot<", ">true<", "APPROVE<", "ISSUE<", "ACTIVE<");
		assertThat(read("it")).contains(">Votazione<", ">Annuncio<").doesNotContain(">ballot<", ">true<", "APPROVE<");
	}

	@Test
	void anAccountIsCalledByItsNameWhereItIsActedOn() {
		this.jdbc
			.sql("insert into account (id, user_name, display_name, enabled, created_at, failed_attempts, revision) "
					+ "values (cast(? as uuid), ?, 'Qian Duo', true, now(), 0, 0)")
			.params(this.id, "ledger-" + this.id)
			.update();
		this.events
			.publishEvent(Act.bySystem("account.renamed", "account", this.id, Map.of(), Map.of("name", "Qian Duo")));
		assertThat(read("en")).contains(">Qian Duo (ledger-" + this.id + ")<").doesNotContain(">" + this.id + "<");
		this.jdbc.sql("delete from account where id = cast(? as uuid)").param(this.id).update();
	}

	/**
	 * Red before: the JSON text of the title, "project:" with an identifier, "Source:"
	 * and nothing.
	 */
	@Test
	void textsAndWhatTheyBelongToAreCalledByTheirNames() {
		var project = UUID.randomUUID();
		this.jdbc.sql(
				"insert into document (id, owner, title, language, created) values (cast(? as uuid), ?, ?, 'zh', now())")
			.params(this.id, "project:" + project, "{\"en\":\"Probe of names\",\"zh\":\"名称探测\"}")
			.update();
		this.events.publishEvent(Act.bySystem("document.created", "document", this.id, Map.of(), Map.of("owner",
				"project:" + project, "title", "名称探测", "source", "", "section", this.id, "heading", "范围")));
		assertThat(read("en")).contains(">Probe of names<", ">Project " + project + "<", ">范围<")
			.doesNotContain("{&quot;en&quot;", "project:" + project, ">Source:<", ">Section:<");
		assertThat(read("zh-CN")).contains(">名称探测<");
		assertThat(read("it")).contains(">Probe of names<");
		this.jdbc.sql("delete from document where id = cast(? as uuid)").param(this.id).update();
	}

	/** Red before: the letter of the confidence, and the codes of the rule's words. */
	@Test
	void whatARuleSaysIsReadAsOnItsLevel() {
		rule("separate-persons", "proposer-approver\nproposer-decider", "D");
		rule("consultation-days", "45", "S");
		rule("binding", "MANDATORY", "s");
		rule("review-cycle-years", "-", "M");
		rule("no-such-rule", "as-it-was", "x");
		assertThat(read("en"))
			.contains(">propose and approve; propose and decide on the plan<", ">45 days<", ">Mandatory<",
					">nothing is required<", ">chosen for Norma, to be verified<", ">as-it-was<")
			.doesNotContain(">D<", ">S<", "proposer-approver", ">MANDATORY<", ">45<");
		assertThat(read("zh-CN")).contains(">45 日<").doesNotContain(">D<", "proposer-approver");
	}

	private void rule(String rule, String value, String confidence) {
		this.events.publishEvent(Act.bySystem("level.rule-changed", "level", this.id, Map.of(),
				Map.of("rule", rule, "value", value, "confidence", confidence)));
	}

	private String read(String language) {
		try {
			return this.web.get()
				.uri("/ledger?subjectId=" + this.id)
				.header("Accept-Language", language)
				.with(SignedIn.as(Role.AUDITOR))
				.exchange()
				.getResponse()
				.getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aDayThatCannotBeReadIsAnsweredAtItsField() {
		publish("probe.bad-day", "x");
		assertThat(this.web.get()
			.uri("/ledger?subjectId=" + this.id + "&from=abc&before=xyz")
			.header("Accept-Language", "en")
			.with(SignedIn.as(Role.AUDITOR))).hasStatusOk()
			.bodyText()
			.contains("A date is written as 2026-12-31.", "value=\"abc\"", "probe.bad-day");
		assertThat(this.web.get().uri("/ledger/export?from=abc").with(SignedIn.as(Role.AUDITOR)))
			.hasRedirectedUrl("/ledger?from=abc&until=");
	}

	@Test
	void everybodyReadsTheHeadsAndTheAuditorComparesOne() throws Exception {
		publish("probe.head", "x");
		this.signing.signIfDue();
		var head = this.web.get().uri("/ledger/head").exchange();
		assertThat(head).hasStatusOk().bodyText().startsWith("norma-ledger-head 1\nentries ");
		var noted = head.getResponse().getContentAsString();
		assertThat(this.web.get().uri("/ledger/heads.atom")).hasStatusOk()
			.hasContentTypeCompatibleWith("application/atom+xml")
			.bodyText()
			.contains(noted.lines().skip(2).findFirst().orElseThrow());
		assertThat(this.web.get().uri("/ledger/check").header("Accept-Language", "en").with(SignedIn.as(Role.AUDITOR)))
			.hasStatusOk()
			.bodyText()
			.contains("Signed heads of the ledger", "The next head is signed within minutes",
					noted.lines().skip(1).findFirst().orElseThrow());
		assertThat(compare(noted)).hasStatusOk().bodyText().contains("The chain continues the head");
		assertThat(compare(noted, "0123456789abcdef")).hasStatusOk()
			.bodyText()
			.contains("The key typed, 0123456789abcdef, is not the one with which the head was signed, ")
			.doesNotContain("The chain continues", "not the one of this installation");
		assertThat(compare(noted.replaceFirst("entries \\d+", "entries 999999"))).bodyText()
			.contains("forged or was changed");
		assertThat(compare("nonsense <b>")).bodyText().contains("This is no head of a ledger", "nonsense &lt;b&gt;");
		assertThat(compare("")).bodyText().contains("Paste the head");
	}

	private MvcTestResult compare(String head) {
		return compare(head, "");
	}

	private MvcTestResult compare(String head, String key) {
		return this.web.post()
			.uri("/ledger/check")
			.param("head", head)
			.param("key", key)
			.header("Accept-Language", "en")
			.with(csrf())
			.with(SignedIn.as(Role.AUDITOR))
			.exchange();
	}

	@Test
	void aReasonOfOneWordIsShown() {
		this.events.publishEvent(Act.bySystem("probe.reason", "probe", this.id, Map.of(), Map.of()).because("No"));
		assertThat(read("en")).contains("Reason: No");
	}

	@Test
	void olderEntriesStandOnFurtherPages() {
		this.transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < 60; i++) {
				publish("probe.paged", "number-" + i + ".");
			}
		});
		var first = this.web.get().uri("/ledger?subjectId=" + this.id).with(SignedIn.as(Role.AUDITOR)).exchange();
		assertThat(first).bodyText().contains("number-59.", "number-10.", "rel=\"next\"").doesNotContain("number-9.");
		var before = this.jdbc.sql("select max(seq) - 49 from ledger_entry").query(Long.class).single();
		assertThat(this.web.get()
			.uri("/ledger?subjectId=" + this.id + "&before=" + before)
			.with(SignedIn.as(Role.AUDITOR))).bodyText()
			.contains("number-9.", "number-0.")
			.doesNotContain("number-10.", "rel=\"next\"");
	}

	@Test
	void theDaysOfThePeriodAreThoseOfTheAuthority() {
		publish("probe.day", "x");
		var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
		var base = "/ledger?subjectId=" + this.id;
		assertThat(this.web.get().uri(base + "&from=" + today + "&until=" + today).with(SignedIn.as(Role.AUDITOR)))
			.bodyText()
			.contains("probe.day</td>");
		assertThat(this.web.get().uri(base + "&until=" + today.minusDays(1)).with(SignedIn.as(Role.AUDITOR)))
			.hasStatusOk()
			.bodyText()
			.doesNotContain("probe.day</td>")
			.contains("No act fits");
	}

	@Test
	void theExportOpensInASpreadsheetAndRunsNothing() {
		publish("probe.export", "=2+2, \"新\"");
		var csv = this.web.get().uri("/ledger/export?subjectId=" + this.id).with(SignedIn.as(Role.AUDITOR)).exchange();
		assertThat(csv).hasStatusOk()
			.headers()
			.hasValue("Content-Disposition", "attachment; filename=\"norma-ledger.csv\"");
		assertThat(csv).bodyText().startsWith("\uFEFFseq,at,").contains("\"n==2+2, \"\"新\"\"\"").hasLineCount(2);
	}

	@Test
	void theCheckSaysThatTheChainIsWhole() {
		publish("probe.check", "x");
		assertThat(this.web.get().uri("/ledger/check").with(SignedIn.as(Role.AUDITOR))).hasStatusOk()
			.bodyText()
			.contains("The chain is whole");
	}

	@Test
	void theCheckNamesTheFirstBrokenEntry() {
		publish("probe.check", "x");
		var seq = this.jdbc.sql("select max(seq) from ledger_entry").query(Long.class).single();
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("alter table ledger_entry disable trigger ledger_entry_only_grows").update();
			this.jdbc.sql("update ledger_entry set actor_name = 'Somebody else' where seq = ?").param(seq).update();
			assertThat(
					this.web.get().uri("/ledger/check").header("Accept-Language", "en").with(SignedIn.as(Role.AUDITOR)))
				.hasStatusOk()
				.bodyText()
				.contains("broken at entry", "Its values are not those that were written");
			status.setRollbackOnly();
		});
	}

	/** Red before: the keys stood on the page. */
	@Test
	void whatAMergeMovedAndWhatWasTriedAgainIsReadInWords() {
		this.events.publishEvent(Act.bySystem("level.merged", "probe", this.id, Map.of(), Map.of("rules-changed", "12",
				"bodies.bodies-of-level", "2", "catalogue.editions-of-level", "3", "mails", "1")));
		assertThat(this.web.get()
			.uri("/ledger?subjectId=" + this.id)
			.header("Accept-Language", "zh-CN")
			.with(SignedIn.as(Role.AUDITOR))).hasStatusOk()
			.bodyText()
			.contains("发生变化的规则", "机构", "标准版本", "邮件")
			.doesNotContain("rules-changed", "of-level");
	}

	private void publish(String verb, String value) {
		this.events.publishEvent(Act.bySystem(verb, "probe", this.id, Map.of(), Map.of("n", value)));
	}

}
