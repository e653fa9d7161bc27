package org.norma.accounts.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.accounts.AccountId;
import org.norma.accounts.AccountService;
import org.norma.accounts.PasswordService;
import org.norma.accounts.TimeUnderControl;
import org.norma.accounts.TimeUnderControl.HandClock;
import org.norma.projects.Person;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;
import org.norma.shared.work.WorkItem;
import org.norma.shared.work.WorkSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** No administrator alone takes over the account of somebody who decides. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TimeUnderControl.class)
class PasswordLinksTests {

	private static final String PASSWORD = "copper harbour seven";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private List<WorkSource> work;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HandClock clock;

	private Person anna;

	private Person bao;

	private Person carla;

	@BeforeEach
	void twoAdministratorsAndAnOfficial() {
		this.jdbc.sql("update account set enabled = false").update();
		this.anna = person("Anna", Role.ADMINISTRATOR);
		this.bao = person("Bao", Role.ADMINISTRATOR);
		this.carla = person("Carla", Role.OFFICIAL);
	}

	@AfterEach
	void nobodyIsLeft() {
		this.jdbc.sql("update account set enabled = false").update();
	}

	private Person person(String name, Role role) {
		var made = this.accounts.create(UUID.randomUUID() + "@example.org", name, Locale.ENGLISH);
		this.passwords.set(made.token(), PASSWORD);
		this.accounts.grant(made.id(), role, null, LocalDate.now(this.clock), null);
		return new Person(made.id().value(), name, List.of(new Actor.Grant(role, null, null)), Locale.ENGLISH);
	}

	@Test
	void aSecondAdministratorAgreesBeforeALinkForSomebodyWhoDecidesIsMade() {
		var page = page(this.carla);
		var asked = post(this.anna, page + "/password");
		assertThat(asked).hasStatus3xxRedirection();
		assertThat(get(this.anna, page)).bodyText().contains("Anna asks for a link", "Take it back");
		assertThatThrownBy(() -> this.anna.does(() -> this.passwords.reset(new AccountId(this.carla.accountId()))))
			.isInstanceOf(RuleBroken.class)
			.hasMessageContaining("accounts.link.second");
		post(this.anna, page + "/password/agree");
		assertThatThrownBy(() -> this.anna.does(() -> this.passwords.reset(new AccountId(this.carla.accountId()))))
			.isInstanceOf(RuleBroken.class);
		assertThat(workOf(this.anna)).isEmpty();
		assertThat(workOf(this.bao)).extracting(WorkItem::href).containsExactly(page);

		post(this.bao, page + "/password/agree");
		assertThat(workOf(this.bao)).isEmpty();
		assertThatThrownBy(() -> this.bao.does(() -> this.passwords.reset(new AccountId(this.carla.accountId()))))
			.isInstanceOf(RuleBroken.class);
		var made = post(this.anna, page + "/password");
		assertThat(made).hasStatusOk().bodyText().contains("Give this link to Carla");
		assertThat(verbs(this.carla)).containsSubsequence("account.password-link-asked", "account.password-link-agreed",
				"account.password-reset");
		assertThat(post(this.anna, page + "/password")).as("an agreement counts once").hasStatus3xxRedirection();
	}

	@Test
	void aLinkForSomebodyWhoVotesIsAgreedToAsWell() {
		var page = page(person("Elena", Role.EXPERT));
		assertThat(post(this.anna, page + "/password")).hasStatus3xxRedirection();
		assertThat(get(this.bao, page)).bodyText().contains("Anna asks for a link");
		post(this.anna, page + "/password/take-back");
	}

	@Test
	void anAgreementIsForOneDayAndMayBeRefusedOrTakenBack() {
		var page = page(this.carla);
		post(this.anna, page + "/password");
		post(this.bao, page + "/password/agree");
		this.clock.pass(Duration.ofHours(25));
		assertThat(post(this.anna, page + "/password")).hasStatus3xxRedirection();
		post(this.bao, page + "/password/take-back");
		assertThat(get(this.bao, page)).bodyText().contains("Anna asks for a link");
		post(this.bao, page + "/password/refuse");
		assertThat(get(this.bao, page)).bodyText().doesNotContain("Anna asks for a link");
		post(this.anna, page + "/password");
		post(this.anna, page + "/password/take-back");
		assertThat(get(this.bao, page)).bodyText().doesNotContain("Anna asks for a link");
	}

	@Test
	void whatWaitedForSomebodyWhoIsDisabledWaitsNoMore() {
		post(this.anna, page(this.carla) + "/password");
		assertThat(workOf(this.bao)).extracting(WorkItem::href).contains(page(this.carla));
		var carla = new AccountId(this.carla.accountId());
		this.bao.does(() -> this.accounts.disable(carla));
		assertThat(workOf(this.bao)).extracting(WorkItem::href).doesNotContain(page(this.carla));
		this.bao.does(() -> this.accounts.enable(carla));
		assertThat(get(this.bao, page(this.carla))).bodyText().doesNotContain("Anna asks for a link");
	}

	@Test
	void theOwnerReadsWhoMadeTheLinkUntilItIsAcknowledged() {
		var drafter = person("Dora", Role.DRAFTER);
		var made = post(this.anna, page(drafter) + "/password");
		var token = link(made);
		this.passwords.set(token, PASSWORD);
		var name = userName(drafter);
		assertThat(signIn(name)).redirectedUrl().isEqualTo("/account/password-link");
		assertThat(get(drafter, "/account/password-link")).bodyText()
			.contains("set with a link that Anna made on 2026-")
			.doesNotContain("??");
		assertThat(signIn(name)).redirectedUrl().isEqualTo("/account/password-link");
		post(drafter, "/account/password-link");
		assertThat(signIn(name)).redirectedUrl().isEqualTo("/");
		assertThat(get(drafter, "/account")).bodyText().contains("set with a link that Anna made on 2026-");
		assertThat(this.jdbc.sql("""
				select count(*) from ledger_entry where verb = 'account.password-set' and subject_id = :id
				and ledger_entry::text like '%Anna%'""")
			.param("id", drafter.accountId().toString())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void whereNobodyElseCouldAgreeTheLedgerSaysSo() {
		this.jdbc.sql("update account set enabled = false where id = :id").param("id", this.bao.accountId()).update();
		assertThat(post(this.anna, page(this.carla) + "/password")).hasStatusOk()
			.bodyText()
			.contains("Give this link to Carla");
		assertThat(this.jdbc.sql("""
				select count(*) from ledger_entry where verb = 'account.password-reset' and subject_id = :id
				and ledger_entry::text like '%nobody-could%'""")
			.param("id", this.carla.accountId().toString())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void theLinkNeverComesFromTheHostOfTheRequest() {
		var drafter = person("Dora", Role.DRAFTER);
		var made = this.web.post().uri(page(drafter) + "/password").header("Host", "evil.example").with((request) -> {
			request.setServerName("evil.example");
			return request;
		}).with(authentication(this.anna.token())).with(csrf()).exchange();
		assertThat(made).bodyText().contains("/password/").doesNotContain("evil.example");
	}

	private List<String> verbs(Person person) {
		return this.jdbc.sql("select verb from ledger_entry where subject_id = :id order by seq")
			.param("id", person.accountId().toString())
			.query(String.class)
			.list();
	}

	private List<WorkItem> workOf(Person person) {
		return this.work.stream()
			.flatMap((each) -> each.of(person).stream())
			.filter((item) -> item.key().equals("accounts.work.link"))
			.toList();
	}

	private String userName(Person person) {
		return this.jdbc.sql("select user_name from account where id = :id")
			.param("id", person.accountId())
			.query(String.class)
			.single();
	}

	private static String page(Person person) {
		return "/accounts/" + person.accountId();
	}

	private static String link(MvcTestResult made) {
		try {
			var found = Pattern.compile("/password/([\\w-]{20,})").matcher(made.getResponse().getContentAsString());
			assertThat(found.find()).isTrue();
			return found.group(1);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult signIn(String name) {
		return this.web.post()
			.uri("/sign-in")
			.param("userName", name)
			.param("password", PASSWORD)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult get(Person person, String address) {
		return this.web.get()
			.uri(address)
			.header("Accept-Language", "en")
			.with(authentication(person.token()))
			.exchange();
	}

	private MvcTestResult post(Person person, String address) {
		return this.web.post()
			.uri(address)
			.header("Accept-Language", "en")
			.with(authentication(person.token()))
			.with(csrf())
			.exchange();
	}

}
