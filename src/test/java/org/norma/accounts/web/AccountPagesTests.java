package org.norma.accounts.web;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.SignedIn;
import org.norma.accounts.AccountDirectory;
import org.norma.accounts.AccountFilter;
import org.norma.accounts.AccountService;
import org.norma.accounts.NewAccount;
import org.norma.accounts.PasswordService;
import org.norma.accounts.SignInOrigin;
import org.norma.accounts.SignInService;
import org.norma.accounts.TimeUnderControl;
import org.norma.bodies.BodyKind;
import org.norma.bodies.BodyService;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TimeUnderControl.class, ApiProbe.class })
class AccountPagesTests {

	private static final String PASSWORD = "copper harbour seven";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private AccountService accounts;

	@Autowired
	private AccountDirectory directory;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private SignInService people;

	@Autowired
	private BodyService bodies;

	@Autowired
	private TimeUnderControl.HandClock clock;

	private String today() {
		return java.time.LocalDate.now((java.time.Clock) this.clock).toString();
	}

	@BeforeEach
	void twoBodies() {
		this.bodies.ensure("SAC/TC 151", BodyKind.COMMITTEE, Texts.of("en", "Quality assurance of probes"), null, null);
		this.bodies.ensure("PROBE-ENT", BodyKind.ENTERPRISE, Texts.of("en", "Exemplary Enterprise Ltd"), null, null);
	}

	private final String userName = UUID.randomUUID() + "@example.org";

	@Test
	void anAdministratorMakesAnAccountAndThePersonSetsThePasswordWithTheLink() {
		var made = post("/accounts", "userName", this.userName, "displayName", "Anna", "language", "it");
		assertThat(made).hasStatusOk().bodyText().contains("Link to set the password");
		var link = path(made, "(/password/[\\w-]+)");
		assertThat(this.web.get().uri(link)).hasStatusOk().bodyText().contains(this.userName);
		assertThat(this.web.post().uri(link).param("password", "short").with(csrf())).hasStatusOk()
			.bodyText()
			.contains("it needs at least 12");
		assertThat(this.web.post().uri(link).param("password", PASSWORD).with(csrf())).hasStatus(302)
			.redirectedUrl()
			.isEqualTo("/sign-in");
		assertThat(this.web.get().uri(link)).hasStatus(404).bodyText().contains("This link was used already");
		assertThat(this.people.withPassword(this.userName, PASSWORD, new SignInOrigin("::1", null))).isPresent();
	}

	@Test
	void aFormWithErrorsKeepsWhatWasTyped() {
		assertThat(post("/accounts", "userName", "a b", "displayName", "Anna Maria", "language", "it")).hasStatusOk()
			.bodyText()
			.contains("without blanks", "value=\"Anna Maria\"", "value=\"a b\"");
		create();
		assertThat(post("/accounts", "userName", this.userName, "displayName", "B", "language", "it")).bodyText()
			.contains("There is already an account");
	}

	@Test
	void aRoleIsGivenInABodyFoundByItsCodeOrByWordsAndTakenAway() {
		var id = create().id();
		var address = "/accounts/" + id.value();
		assertThat(post(address + "/grants", "role", "EXPERT", "body", "SAC/TC 151", "from", today())).hasStatus(302);
		assertThat(post(address + "/grants", "role", "ENTERPRISE", "body", "Exemplary", "from", today()))
			.hasStatus(302);
		assertThat(this.directory.byId(id).grants()).extracting((grant) -> grant.body().code())
			.containsExactlyInAnyOrder("SAC/TC 151", "PROBE-ENT");
		assertThat(post(address + "/grants", "role", "EXPERT", "body", "No such body", "from", today())).hasStatusOk()
			.bodyText()
			.contains("No body has the code or name", "value=\"No such body\"");
		assertThat(post(address + "/grants", "role", "", "body", "", "from", "")).hasStatusOk()
			.bodyText()
			.contains("is-invalid");
		assertThat(post(address + "/grants", "role", "AUDITOR", "body", "", "from", "2020-01-01")).hasStatusOk()
			.bodyText()
			.contains("A role begins today");
		var grant = this.directory.byId(id).grants().get(0);
		assertThat(post(address + "/grants/" + grant.id() + "/remove")).hasStatus(302);
		assertThat(this.directory.byId(id).grants()).hasSize(1);
	}

	@Test
	void bodiesAreSuggestedWhileTyping() {
		assertThat(this.web.get().uri("/accounts/bodies?body=probes").with(SignedIn.as(Role.ADMINISTRATOR)))
			.hasStatusOk()
			.bodyText()
			.contains("<option value=\"SAC/TC 151\">Quality assurance of probes</option>");
	}

	@Test
	void aRuleThatForbidsAnActIsSaidInASentence() {
		for (var each : this.directory.search(new AccountFilter("", Role.ADMINISTRATOR, true), PageRequest.of(0, 99))) {
			this.accounts.rename(each.id(), "X");
		}
		var last = this.directory.search(new AccountFilter("", Role.ADMINISTRATOR, true), PageRequest.of(0, 99));
		var id = last.isEmpty() ? create().id() : last.getContent().get(0).id();
		if (last.isEmpty()) {
			this.accounts.grant(id, Role.ADMINISTRATOR, null, java.time.LocalDate.now((java.time.Clock) this.clock),
					null);
		}
		assertThat(post("/accounts/" + id.value() + "/disable")).hasStatus(409)
			.bodyText()
			.contains("is the last enabled administrator");
	}

	@Test
	void anAuditorReadsTheListAndChangesNothing() {
		var id = create().id();
		assertThat(this.web.get().uri("/accounts?words=" + this.userName).with(SignedIn.as(Role.AUDITOR))).hasStatusOk()
			.bodyText()
			.contains(this.userName)
			.doesNotContain("/accounts/" + id.value(), "/accounts/new");
	}

	@ParameterizedTest
	@CsvSource({ "en, Accounts, Any role", "zh-CN, 账户, 全部角色", "it, Profili, Tutti i ruoli" })
	void theListSpeaksThreeLanguages(String language, String title, String any) {
		assertThat(this.web.get()
			.uri("/accounts")
			.header("Accept-Language", language)
			.with(SignedIn.as(Role.ADMINISTRATOR))).hasStatusOk()
			.bodyText()
			.contains(title, any)
			.doesNotContain("??accounts", "??ledger", "??act");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN", "it" })
	void theFormsSpeakThreeLanguages(String language) {
		var id = create().id();
		for (var page : new String[] { "/accounts/new", "/accounts/" + id.value() }) {
			assertThat(
					this.web.get().uri(page).header("Accept-Language", language).with(SignedIn.as(Role.ADMINISTRATOR)))
				.hasStatusOk()
				.bodyText()
				.doesNotContain("??accounts", "??ledger", "??act");
		}
	}

	@Test
	void peopleChangeTheirNamePasswordAndOtherSessions() {
		this.passwords.set(create().token(), PASSWORD);
		var first = signIn(PASSWORD);
		var second = signIn(PASSWORD);
		assertThat(this.web.get().uri("/account").cookie(first)).bodyText().contains("Firefox, Linux", "this one");
		assertThat(own("/account", first, "displayName", "Anna Maria", "language", "it", "theme", "dark"))
			.hasStatus(302)
			.cookies()
			.hasValue("norma-language", "it")
			.hasValue("norma-theme", "dark");
		assertThat(this.web.get().uri("/account").cookie(second)).bodyText().contains("value=\"Anna Maria\"");
		assertThat(own("/account/password", first, "old", "wrong", "password", "seven quiet cats")).hasStatusOk()
			.bodyText()
			.contains("The present password is not right");
		assertThat(own("/account/password", first, "old", PASSWORD, "password", "seven quiet cats")).hasStatus(302);
		assertThat(this.web.get().uri("/account").cookie(second)).hasStatus(302);
		var third = signIn("seven quiet cats");
		assertThat(own("/account/sessions/end", third)).hasStatus(302);
		assertThat(this.web.get().uri("/account").cookie(first)).hasStatus(302);
		assertThat(this.web.get().uri("/account").cookie(third)).hasStatusOk();
	}

	private NewAccount create() {
		return this.accounts.create(this.userName, "Anna Bianchi", Locale.ENGLISH);
	}

	private MvcTestResult post(String address, String... parameters) {
		var request = this.web.post().uri(address).with(csrf()).with(SignedIn.as(Role.ADMINISTRATOR));
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult own(String address, Cookie session, String... parameters) {
		var request = this.web.post().uri(address).cookie(session).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	private Cookie signIn(String password) {
		var result = this.web.post()
			.uri("/sign-in")
			.header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
			.param("userName", this.userName)
			.param("password", password)
			.with(csrf())
			.exchange();
		assertThat(result).hasStatus(302);
		return java.util.Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
	}

	private static String path(MvcTestResult page, String pattern) {
		var found = Pattern.compile(pattern).matcher(new String(page.getResponse().getContentAsByteArray()));
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

}
