package org.norma.lookup.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.AnsweredQuestions;
import org.norma.catalogue.CatalogueService;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.Editions;
import org.norma.catalogue.EndReason;
import org.norma.designations.Designation;
import org.norma.hierarchy.Binding;
import org.norma.lookup.Catalogues;
import org.norma.projects.Person;
import org.norma.projects.World;
import org.norma.publications.PublicationTest;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.web.Said;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What makes a text bind otherwise waits for a second person, on the page of its clauses.
 */
@PublicationTest
class BindingChangesTests {

	private static final UUID OFFICE = UUID.randomUUID();

	@Autowired
	private MockMvcTester web;

	@Autowired
	private World.Acting acting;

	@Autowired
	private CatalogueService catalogue;

	@Autowired
	private Editions editions;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	private Person first;

	private Person second;

	@BeforeEach
	void twoOfficials() {
		this.acting.clock().set(LocalDate.of(2026, 3, 2));
		this.first = official("Li Wei");
		this.second = official("Zhou Hua");
	}

	@AfterEach
	void nobodyIsLeft() {
		this.jdbc.sql("update account set enabled = false").update();
	}

	private Person official(String name) {
		var id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into account (id, user_name, display_name, enabled, created_at, failed_attempts, revision)
				values (?, ?, ?, true, now(), 0, 0)""").params(id, id + "@example.org", name).update();
		this.jdbc.sql("""
				insert into account_grant (id, account_id, role, body_id, valid_from)
				values (gen_random_uuid(), ?, 'OFFICIAL', ?, '2020-01-01')""").params(id, OFFICE).update();
		return new Person(id, name, List.of(new Actor.Grant(Role.OFFICIAL, OFFICE, "Office")), Locale.ENGLISH);
	}

	private EditionId mandatory(String number) {
		return new Catalogues(this.catalogue).edition(number)
			.level("national.mandatory")
			.binding(Binding.MANDATORY)
			.titles("en", "Design of buildings")
			.from("2011-01-01")
			.issuer(OFFICE)
			.register();
	}

	private MvcTestResult post(Person person, String path, String... parameters) {
		var post = this.web.post().uri(path + "?lang=en");
		for (int i = 0; i < parameters.length; i += 2) {
			post = post.param(parameters[i], parameters[i + 1]);
		}
		return post.with(csrf()).with(authentication(person.token())).exchange();
	}

	private String page(Person person, String path) throws Exception {
		var answer = this.web.get().uri(path).with(authentication(person.token())).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString()).text();
	}

	private MvcTestResult renumber(String page, String number) {
		return post(this.first, page + "/clauses/number", "number", number, "title", "Standard for design", "binding",
				"VOLUNTARY", "changedOn", "2024-08-01", "revision", "Announcement 2024-12");
	}

	private String change(EditionId id) {
		return this.jdbc.sql("select id::text from binding_change where edition_id = ? and state = 'WAITING'")
			.param(id.value())
			.query(String.class)
			.single();
	}

	private Binding binding(EditionId id) {
		return this.editions.byId(id).orElseThrow().bindingOn(this.acting.today()).whole();
	}

	private List<String> verbs(String number) {
		return this.jdbc
			.sql("select verb from ledger_entry where subject_id = ? and verb <> 'edition.registered' order by seq")
			.param(number)
			.query(String.class)
			.list();
	}

	/** Red before: it held at once. */
	@Test
	void aNumberThatBindsOtherwiseWaitsAndThePageSaysSo() throws Exception {
		var id = mandatory("GB 95401-2010");
		var page = "/standards/gb-95401-2010";
		var question = this.web.post()
			.uri(page + "/clauses/number?lang=en")
			.param("number", "GB/T 95401-2010")
			.param("title", "Standard for design")
			.param("binding", "VOLUNTARY")
			.param("changedOn", "2024-08-01")
			.param("revision", "Announcement 2024-12")
			.header(AnsweredQuestions.READS, "yes")
			.with(csrf())
			.with(authentication(this.first.token()))
			.exchange();
		assertThat(question).bodyText().contains("a second person has to confirm it");
		assertThat(renumber(page, "GB/T 95401-2010")).hasStatus(302);
		assertThat(binding(id)).isEqualTo(Binding.MANDATORY);
		assertThat(page(this.first, page + "/clauses?lang=en")).contains("Waits for a second person",
				"GB 95401-2010 (mandatory) becomes GB/T 95401-2010 (voluntary) from 2024-08-01 on.",
				"Li Wei, 2026-03-02", "Announcement 2024-12", "You recorded it");
		assertThat(page(this.second, page + "/clauses?lang=zh-CN"))
			.contains("GB 95401-2010（强制性）自 2024-08-01 起改为 GB/T 95401-2010（推荐性）。");
		assertThat(this.web.get().uri(page + "/clauses?lang=en")).bodyText()
			.doesNotContain("Waits for a second person");
		assertThat(page(this.first, "/work?lang=en")).doesNotContain("GB 95401-2010");
		assertThat(page(this.second, "/work?lang=en")).contains("GB 95401-2010 Design of buildings",
				"Confirm or refuse a change of how far the text binds, which Li Wei recorded");
		assertThat(post(this.second, page + "/clauses/changes/" + change(id) + "/confirm")).redirectedUrl()
			.isEqualTo(page + "/clauses");
		assertThat(binding(id)).isEqualTo(Binding.VOLUNTARY);
		assertThat(page(this.second, "/work?lang=en")).doesNotContain("95401-2010");
		assertThat(verbs("GB 95401-2010")).containsExactly("edition.binding-recorded", "edition.binding-confirmed");
		assertThat(this.jdbc
			.sql("select values_after::text from ledger_entry where verb = 'edition.renumbered' and subject_id = ?")
			.param("GB/T 95401-2010")
			.query(String.class)
			.single()).contains("Li Wei", "Zhou Hua", "Standard for design");
	}

	@Test
	void itIsRefusedWithAReasonOrTakenBack() {
		var id = mandatory("GB 95402-2010");
		var page = "/standards/gb-95402-2010";
		renumber(page, "GB/T 95402-2010");
		assertThat(renumber(page, "GB/T 95402-2010")).bodyText().contains("Li Wei has already recorded such a change");
		var change = page + "/clauses/changes/" + change(id);
		post(this.second, change + "/refuse", "reason", " ");
		post(this.first, change + "/refuse", "reason", "No.");
		post(this.second, change + "/take-back");
		assertThat(change(id)).isNotEmpty();
		post(this.second, change + "/refuse", "reason", "Another standard was meant.");
		post(this.second, change + "/confirm");
		assertThat(binding(id)).isEqualTo(Binding.MANDATORY);
		renumber(page, "GB/T 95402-2010");
		post(this.first, page + "/clauses/changes/" + change(id) + "/take-back");
		assertThat(binding(id)).isEqualTo(Binding.MANDATORY);
		assertThat(verbs("GB 95402-2010")).containsExactly("edition.binding-recorded", "edition.binding-refused",
				"edition.binding-recorded", "edition.binding-taken-back");
	}

	@Test
	void eachActIsAskedAboutInTheWordsOfWhatWasRecorded() {
		var id = mandatory("GB 95411-2010");
		new Catalogues(this.catalogue).edition("GB 95412-2022").published("2022-06-01").from("2023-03-01").register();
		var page = "/standards/gb-95411-2010/clauses";
		assertThat(post(this.first, page, "kind", "REPEALED", "clauses", "all", "from", "2023-03-01", "other",
				"GB 95412-2022", "basis", "Announcement 58"))
			.hasStatus(302);
		var change = page + "/changes/" + change(id);
		assertThat(question(this.second, change + "/confirm")).contains(
				"Recorded by Li Wei: From 2023-03-01 on all clauses of GB 95411-2010 no longer bind.",
				"Confirm it for GB 95411-2010?");
		assertThat(question(this.second, change + "/refuse")).contains("Refuse it for GB 95411-2010?");
		assertThat(question(this.first, change + "/take-back")).contains("Take it back for GB 95411-2010?");
		post(this.second, change + "/confirm");
		assertThat(binding(id)).isEqualTo(Binding.VOLUNTARY);
		var fact = this.jdbc.sql("select id::text from clause_fact where edition_id = ?")
			.param(id.value())
			.query(String.class)
			.single();
		post(this.first, page + "/" + fact + "/remove", "reason", "Wrong standard.");
		assertThat(question(this.second, page + "/changes/" + change(id) + "/confirm")).contains(
				"It is taken back that this was recorded: From 2023-03-01 on all clauses of GB 95411-2010 no longer");
		assertThat(binding(id)).isEqualTo(Binding.VOLUNTARY);
	}

	/**
	 * Red before: the second person agreed to a title and a level without reading them.
	 */
	@Test
	void titleLevelAndBasisAreReadBeforeTheyHold() throws Exception {
		var id = mandatory("GB 95413-2010");
		var page = "/standards/gb-95413-2010/clauses";
		var names = List.of("Title (English): “Design of buildings” becomes “Standard for design”.",
				"Level: “Mandatory national standards” becomes “Recommended national standards”.");
		assertThat(question(this.first, page + "/number", "number", "GB/T 95413-2010")).contains(names);
		assertThat(renumber("/standards/gb-95413-2010", "GB/T 95413-2010")).hasStatus(302);
		assertThat(page(this.second, page + "?lang=en")).contains(names);
		var change = page + "/changes/" + change(id);
		for (var act : List.of("confirm", "refuse", "take-back")) {
			assertThat(question(act.equals("take-back") ? this.first : this.second, change + "/" + act)).contains(names)
				.contains("Basis: Announcement 2024-12");
		}
		post(this.second, change + "/confirm");
		var back = List.of("Title (English): “Standard for design” becomes “Design of buildings”.",
				"Level: “Recommended national standards” becomes “Mandatory national standards”.");
		assertThat(question(this.first, page + "/number/remove")).contains(back);
		post(this.first, page + "/number/remove", "reason", "Wrong standard.");
		assertThat(page(this.second, page + "?lang=en")).contains(back);
		assertThat(question(this.second, page + "/changes/" + change(id) + "/confirm")).contains(back)
			.contains("Why it is taken back: Wrong standard.");
	}

	/** Only what changes is said, in each language that changes. */
	@Test
	void aTitleThatStaysIsNotCalledNew() {
		var id = mandatory("GB 95414-2010");
		var page = "/standards/gb-95414-2010/clauses";
		assertThat(post(this.first, page + "/number", "number", "GB/T 95414-2010", "title", "Design of buildings",
				"binding", "VOLUNTARY", "changedOn", "2024-08-01", "revision", "Announcement 2024-12"))
			.hasStatus(302);
		assertThat(question(this.second, page + "/changes/" + change(id) + "/confirm")).contains("Level: ")
			.doesNotContain("Title (");
	}

	/** Red before: of clauses neither the basis nor what ends them was asked about. */
	@Test
	void basisAndEndingStandardOfClausesAreReadBeforeTheyHold() {
		var id = mandatory("GB 95415-2010");
		new Catalogues(this.catalogue).edition("GB 95416-2022").published("2022-06-01").from("2023-03-01").register();
		var page = "/standards/gb-95415-2010/clauses";
		var fact = new String[] { "kind", "REPEALED", "clauses", "4.1, 4.2", "from", "2023-03-01", "other",
				"GB 95416-2022", "basis", "Announcement 58" };
		var left = "On 2023-03-01 the whole text binds, except these clauses: 4.1, 4.2.";
		assertThat(question(this.first, page, fact)).contains(left);
		post(this.first, page, fact);
		assertThat(question(this.second, page + "/changes/" + change(id) + "/confirm"))
			.contains("They are ended by GB 95416-2022 (Announcement 58)")
			.contains(left);
	}

	/** What was recorded in a form that is no longer read can still be refused. */
	@Test
	void clausesThatAreNoLongerReadAreRefused() {
		var id = mandatory("GB 95423-2010");
		new Catalogues(this.catalogue).edition("GB 95424-2022").published("2022-06-01").from("2023-03-01").register();
		var page = "/standards/gb-95423-2010/clauses";
		post(this.first, page, "kind", "REPEALED", "clauses", "4.1", "from", "2023-03-01", "other", "GB 95424-2022",
				"basis", "Announcement 58");
		var change = page + "/changes/" + change(id);
		this.jdbc.sql("update binding_change set clauses = '4.1-5.3' where edition_id = ?").param(id.value()).update();
		post(this.second, change + "/confirm");
		assertThat(change(id)).isNotEmpty();
		assertThat(post(this.second, change + "/refuse", "reason", "Say which clauses.")).hasStatus(302);
		assertThat(verbs("GB 95423-2010")).containsExactly("edition.binding-recorded", "edition.binding-refused");
	}

	/** Red before: the page did not tell that it was done, and by whom. */
	@Test
	void whatWasDecidedStaysOnThePageOfThoseWhoKeepTheStandard() throws Exception {
		var id = mandatory("GB 95417-2010");
		renumber("/standards/gb-95417-2010", "GB/T 95417-2010");
		var page = "/standards/gb-95417-2010/clauses";
		post(this.second, page + "/changes/" + change(id) + "/refuse", "reason", "Another standard was meant.");
		assertThat(page(this.first, page + "?lang=en")).contains("Decided changes",
				"Li Wei recorded it on 2026-03-02. Zhou Hua refused it on 2026-03-02: Another standard was meant.");
		renumber("/standards/gb-95417-2010", "GB/T 95417-2010");
		post(this.second, page + "/changes/" + change(id) + "/confirm");
		assertThat(page(this.first, page + "?lang=en")).contains(
				"GB 95417-2010 (mandatory) becomes GB/T 95417-2010 (voluntary) from 2024-08-01 on.",
				"Li Wei recorded it on 2026-03-02. Zhou Hua confirmed it on 2026-03-02.");
		assertThat(this.web.get().uri(page + "?lang=en")).bodyText().doesNotContain("Zhou Hua");
	}

	/** Red before: the rows of two changes of one standard were the same. */
	@Test
	void eachRowOfTheWorkSaysWhatItIsAbout() throws Exception {
		mandatory("GB 95421-2010");
		new Catalogues(this.catalogue).edition("GB 95422-2022").published("2022-06-01").from("2023-03-01").register();
		renumber("/standards/gb-95421-2010", "GB/T 95421-2010");
		for (var clauses : List.of("4.1-4.3", "all")) {
			assertThat(post(this.first, "/standards/gb-95421-2010/clauses", "kind", "REPEALED", "clauses", clauses,
					"from", "2023-03-01", "other", "GB 95422-2022", "basis", "Announcement 58"))
				.hasStatus(302);
		}
		assertThat(page(this.second, "/work?lang=en")).contains(
				"Confirm or refuse a change of how far the text binds, which Li Wei recorded: number GB/T 95421-2010",
				"which Li Wei recorded: clauses 4.1, 4.2, 4.3 no longer bind",
				"which Li Wei recorded: no clause binds any longer");
	}

	/** Red before: 405. */
	@Test
	void anAddressOfAnActLeadsBackToThePage() {
		mandatory("GB 95418-2010");
		var page = "/standards/gb-95418-2010/clauses";
		for (var act : List.of("/number", "/number/remove", "/changes/" + UUID.randomUUID() + "/confirm",
				"/" + UUID.randomUUID() + "/remove")) {
			assertThat(this.web.get().uri(page + act).with(authentication(this.first.token()))).hasStatus(303)
				.redirectedUrl()
				.isEqualTo(page);
		}
	}

	/** Red before: the entry named no body, or one that gave nothing. */
	@Test
	void theLedgerNamesTheBodyWhoseGrantAllowedEachAct() {
		var several = List.of(new Actor.Grant(Role.OFFICIAL, OFFICE, "Office"),
				new Actor.Grant(Role.OFFICIAL, UUID.randomUUID(), "Other office"));
		this.first = new Person(this.first.accountId(), "Li Wei", several, Locale.ENGLISH);
		this.second = new Person(this.second.accountId(), "Zhou Hua", several, Locale.ENGLISH);
		var id = mandatory("GB 95419-2010");
		var page = "/standards/gb-95419-2010";
		renumber(page, "GB/T 95419-2010");
		post(this.first, page + "/clauses/changes/" + change(id) + "/take-back");
		renumber(page, "GB/T 95419-2010");
		post(this.second, page + "/clauses/changes/" + change(id) + "/refuse", "reason", "Not yet.");
		renumber(page, "GB/T 95419-2010");
		post(this.second, page + "/clauses/changes/" + change(id) + "/confirm");
		assertThat(this.jdbc.sql("""
				select distinct verb || ' ' || coalesce(body_id::text, 'none') from ledger_entry
				where subject_id like '%95419-2010' and verb <> 'edition.registered'
				""").query(String.class).list()).containsExactlyInAnyOrder("edition.binding-recorded " + OFFICE,
				"edition.binding-taken-back " + OFFICE, "edition.binding-refused " + OFFICE,
				"edition.binding-confirmed " + OFFICE, "edition.renumbered " + OFFICE);
	}

	/** Red before: it named a body that gives nothing for this standard. */
	@Test
	void anAdministratorWhoIsAnOfficialElsewhereActsAsAdministrator() {
		var elsewhere = new Actor.Grant(Role.OFFICIAL, UUID.randomUUID(), "Other office");
		this.first = new Person(this.first.accountId(), "Li Wei",
				List.of(new Actor.Grant(Role.ADMINISTRATOR, null, null), elsewhere), Locale.ENGLISH);
		mandatory("GB 95420-2010");
		renumber("/standards/gb-95420-2010", "GB/T 95420-2010");
		assertThat(this.jdbc.sql("""
				select role || ' ' || coalesce(body_id::text, 'none') from ledger_entry
				where verb = 'edition.binding-recorded' and subject_id = 'GB 95420-2010'
				""").query(String.class).list()).containsExactly("ADMINISTRATOR none");
	}

	private String question(Person person, String path, String... parameters) {
		var post = this.web.post().uri(path + "?lang=en");
		for (int i = 0; i < parameters.length; i += 2) {
			post = post.param(parameters[i], parameters[i + 1]);
		}
		return Jsoup
			.parse(body(post.param("reason", "Another one was meant.")
				.param("title", "Standard for design")
				.param("binding", "VOLUNTARY")
				.param("changedOn", "2024-08-01")
				.param("revision", "Announcement 2024-12")
				.header(AnsweredQuestions.READS, "yes")
				.with(csrf())
				.with(authentication(person.token()))
				.exchange()))
			.text();
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void whatIsNoLongerSoIsNotConfirmed() {
		var taken = mandatory("GB 95403-2010");
		renumber("/standards/gb-95403-2010", "GB/T 95403-2010");
		new Catalogues(this.catalogue).edition("GB/T 95403-2010")
			.from("2010-01-01")
			.ended("2010-12-31", EndReason.WITHDRAWN)
			.register();
		assertThat(refusal(taken, "gb-95403-2010")).contains("The number GB/T 95403-2010 is taken");
		var ended = mandatory("GB 95404-2010");
		renumber("/standards/gb-95404-2010", "GB/T 95404-2010");
		this.acting.official().does(() -> this.catalogue.withdraw(ended, LocalDate.of(2025, 1, 1), "Nobody uses it."));
		assertThat(refusal(ended, "gb-95404-2010")).contains("got another end or binds otherwise");
		var named = mandatory("GB 95405-2010");
		renumber("/standards/gb-95405-2010", "GB/T 95405-2010");
		post(this.first, "/standards/gb-95405-2010/clauses/number", "number", "GB 95406-2010", "title", "Design",
				"binding", "MANDATORY", "changedOn", "2023-08-01", "revision", "Announcement 2023-12");
		assertThat(refusal(named, "gb-95405-2010")).contains("now it is called GB 95406-2010");
		post(this.second, "/standards/gb-95405-2010/clauses/changes/" + change(named) + "/refuse", "reason", "Old.");
		assertThat(binding(named)).isEqualTo(Binding.MANDATORY);
	}

	private String refusal(EditionId id, String slug) {
		var answer = post(this.second, "/standards/" + slug + "/clauses/changes/" + change(id) + "/confirm");
		assertThat(binding(id)).isEqualTo(Binding.MANDATORY);
		assertThat(change(id)).isNotEmpty();
		var refusal = (Said.Sentence) Objects.requireNonNull(answer.getMvcResult().getFlashMap().get("refusal"));
		return this.messages.getMessage(refusal.key(), refusal.arguments(), Locale.ENGLISH);
	}

	@Test
	void whatBindsAsBeforeHoldsAtOnce() {
		var id = mandatory("GB 95407-2010");
		post(this.first, "/standards/gb-95407-2010/clauses/number", "number", "GB 95408-2010", "title", "Design",
				"binding", "MANDATORY", "changedOn", "2024-08-01", "revision", "Announcement 2024-12");
		assertThat(this.editions.byId(id).orElseThrow().designation()).isEqualTo("GB 95408-2010");
	}

	/**
	 * As for every second person: where nobody counts nothing waits, and the ledger says
	 * so.
	 */
	@Test
	void whereNobodyElseKeepsTheStandardOnePersonDoesItAndTheLedgerSaysSo() {
		this.jdbc.sql("update account set enabled = false where id = ?").param(this.second.accountId()).update();
		var id = mandatory("GB 95409-2010");
		assertThat(renumber("/standards/gb-95409-2010", "GB/T 95409-2010")).hasStatus(302);
		assertThat(binding(id)).isEqualTo(Binding.VOLUNTARY);
		assertThat(this.jdbc
			.sql("select values_after::text from ledger_entry where verb = 'edition.renumbered' and subject_id = ?")
			.param("GB/T 95409-2010")
			.query(String.class)
			.single()).contains("nobody-could");
	}

	/** An official of another body neither sees nor confirms it. */
	@Test
	void othersDoNotConfirm() {
		var id = mandatory("GB 95410-2010");
		renumber("/standards/gb-95410-2010", "GB/T 95410-2010");
		var stranger = Person.with("Stranger", Role.OFFICIAL, UUID.randomUUID());
		for (var act : List.of("confirm", "refuse", "take-back")) {
			assertThat(post(stranger, "/standards/gb-95410-2010/clauses/changes/" + change(id) + "/" + act))
				.hasStatus(403);
		}
		assertThat(binding(id)).isEqualTo(Binding.MANDATORY);
	}

}
