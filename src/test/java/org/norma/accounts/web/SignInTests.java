package org.norma.accounts.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.SignedIn;
import org.norma.accounts.AccountId;
import org.norma.accounts.AccountService;
import org.norma.accounts.OwnAccountService;
import org.norma.accounts.PasswordService;
import org.norma.accounts.Reauthentication;
import org.norma.accounts.TimeUnderControl;
import org.norma.accounts.TimeUnderControl.HandClock;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@Import({ TimeUnderControl.class, ApiProbe.class })
@Tag("long")
class SignInTests {

	private static final String PASSWORD = "copper harbour seven";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private AccountService accounts;

	@Autowired
	private OwnAccountService own;

	@Autowired
	private PasswordService passwords;

	@Autowired
	private Reauthentication reauthentication;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private HandClock clock;

	private final String userName = UUID.randomUUID() + "@example.org";

	private AccountId account = new AccountId(new UUID(0, 0));

	@BeforeEach
	void anAccount() {
		var made = this.accounts.create(this.userName, "Anna Bianchi", Locale.ITALIAN);
		this.passwords.set(made.token(), PASSWORD);
		this.account = made.id();
		this.clock.pass(Duration.ofHours(1));
	}

	@Test
	void theAddressThatPeopleTryFirstLeadsToTheSignIn() {
		assertThat(this.web.get().uri("/login")).hasStatus(302).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void afterSigningInThePageAskedForIsShownInTheOwnLanguageAndTheme() {
		this.accounts.grant(this.account, Role.AUDITOR, null, java.time.LocalDate.now((java.time.Clock) this.clock),
				null);
		this.own.change(this.account.value(), "Anna Bianchi", Locale.ITALIAN, "dark");
		var asked = this.web.get().uri("/accounts?words=zzz").exchange();
		assertThat(asked).hasStatus(302).redirectedUrl().endsWith("/sign-in");
		assertThat(asked.getResponse().getCookie("SESSION")).as("a session for somebody who only knocked").isNull();
		var signedIn = signIn(this.userName, PASSWORD, asked.getResponse().getCookie("norma-asked"));
		assertThat(signedIn).hasStatus(302).redirectedUrl().endsWith("/accounts?words=zzz");
		assertThat(signedIn).cookies().hasValue("norma-language", "it").hasValue("norma-theme", "dark");
		var page = this.web.get()
			.uri("/accounts?words=zzz")
			.cookie(session(signedIn), new Cookie("norma-language", "it"))
			.exchange();
		assertThat(page).hasStatusOk().bodyText().contains("Nessun profilo corrisponde", "Anna Bianchi");
		assertThat(this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(this.account.value().toString())
			.query(Integer.class)
			.single()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example/", "https://evil.example/", "/\\evil.example", "!", "" })
	void aCookieOfSomebodyElseLeadsNowhereElse(String page) {
		var kept = Base64.getUrlEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
		assertThat(signIn(this.userName, PASSWORD, new Cookie("norma-asked", kept))).hasStatus(302)
			.redirectedUrl()
			.isEqualTo("/");
	}

	@Test
	void aRightTakenAwayIsGoneWithTheNextClickAndADisabledAccountIsSignedOut() {
		var today = java.time.LocalDate.now((java.time.Clock) this.clock);
		var cookie = session(signIn(this.userName, PASSWORD));
		assertThat(this.web.get().uri("/ledger").cookie(cookie)).hasStatus(403);
		this.accounts.grant(this.account, Role.AUDITOR, null, today, today);
		assertThat(this.web.get().uri("/ledger").cookie(cookie)).hasStatusOk();
		this.clock.pass(Duration.ofDays(1));
		assertThat(this.web.get().uri("/ledger").cookie(cookie)).hasStatus(403);
		this.accounts.disable(this.account);
		assertThat(this.web.get().uri("/account").cookie(cookie)).hasStatus(302).redirectedUrl().endsWith("/sign-in");
	}

	@Test
	void resettingThePasswordEndsTheSessions() {
		var cookie = session(signIn(this.userName, PASSWORD));
		assertThat(this.web.get().uri("/account").cookie(cookie)).hasStatusOk();
		this.passwords.reset(this.account);
		org.awaitility.Awaitility.await()
			.untilAsserted(() -> assertThat(this.web.get().uri("/account").cookie(cookie)).hasStatus(302));
	}

	@Test
	void aWrongPasswordAnUnknownAndADisabledAccountAreRefusedAlike() {
		var wrong = signIn(this.userName, "copper harbour eight");
		var unknown = signIn(UUID.randomUUID().toString(), PASSWORD);
		this.accounts.disable(this.account);
		var disabled = signIn(this.userName, PASSWORD);
		for (var refused : new MvcTestResult[] { wrong, unknown, disabled }) {
			assertThat(refused).hasStatusOk()
				.bodyText()
				.contains("User name and password do not belong together")
				.doesNotContain(PASSWORD);
			assertThat(refused.getResponse().getCookie("SESSION")).isNull();
		}
		assertThat(wrong).bodyText().contains("value=\"" + this.userName + "\"");
	}

	@Test
	void tooManyTriesOfAnAccountHaveToWaitTheSecondsThatThePageSays() {
		for (int i = 0; i < 5; i++) {
			assertThat(signIn(this.userName, "wrong")).hasStatusOk();
		}
		assertThat(signIn(this.userName.toUpperCase(Locale.ROOT), PASSWORD)).hasStatus(429)
			.hasHeader("Retry-After", "20")
			.bodyText()
			.contains("Wait 20 seconds");
		this.clock.pass(Duration.ofSeconds(19));
		assertThat(signIn(this.userName, PASSWORD)).hasStatus(429).bodyText().contains("Wait 1 seconds");
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(signIn(this.userName, PASSWORD)).hasStatus(302);
	}

	@Test
	void tooManyTriesFromOneAddressHaveToWaitWhateverTheAccount() {
		for (int i = 0; i < 20; i++) {
			assertThat(signIn("nobody" + i, "wrong")).hasStatusOk();
		}
		assertThat(signIn(this.userName, PASSWORD)).hasStatus(429).bodyText().contains("Wait 3 seconds");
		this.clock.pass(Duration.ofSeconds(3));
		assertThat(signIn(this.userName, PASSWORD)).hasStatus(302);
	}

	@ParameterizedTest
	@CsvSource({ "X-Forwarded-For, 198.51.100.%d", "Forwarded, for=198.51.100.%d" })
	void headersThatAnybodyCanWriteMakeNobodyAnotherClient(String header, String claim) {
		int counted = 0;
		for (int i = 0; i < 30; i++) {
			var claimed = claim.formatted(i);
			var answer = signIn("nobody" + i, "wrong", (request) -> request.header(header, claimed));
			counted += (answer.getResponse().getStatus() == 200) ? 1 : 0;
		}
		assertThat(counted).as("of 30 wrong passwords over many names").isEqualTo(20);
		this.clock.pass(Duration.ofHours(1));
		signIn(this.userName, "wrong", (request) -> request.header(header, claim.formatted(1)));
		assertThat(this.jdbc.sql("select count(*) from ledger_entry where ledger_entry::text like '%198.51.100.%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aStrangersWrongPasswordsLockNobodyElseOut() {
		wrongPasswords(6, "203.0.113.9");
		assertThat(signIn(this.userName, PASSWORD, (request) -> request.remoteAddress("203.0.113.9"))).hasStatus(429);
		assertThat(signIn(this.userName, PASSWORD, (request) -> request.remoteAddress("192.0.2.1"))).hasStatus(302);
	}

	@Test
	void aKnownDeviceHasTriesOfItsOwnWhereverOthersTry() {
		var device = signIn(this.userName, PASSWORD).getResponse().getCookie("norma-device");
		assertThat(device).isNotNull();
		wrongPasswords(6, "127.0.0.1");
		assertThat(signIn(this.userName, PASSWORD)).hasStatus(429);
		assertThat(signIn(this.userName, PASSWORD, new Cookie("norma-device", "somebody's own"))).hasStatus(429);
		for (int i = 0; i < 2; i++) {
			assertThat(signIn(this.userName, PASSWORD, device)).hasStatus(302)
				.cookies()
				.hasValue("norma-device", device.getValue());
		}
		for (int i = 0; i < 5; i++) {
			assertThat(signIn(this.userName, "wrong", device)).hasStatusOk();
		}
		assertThat(signIn(this.userName, PASSWORD, device)).as("also there tries are counted").hasStatus(429);
		assertThat(this.jdbc.sql("select count(*) from known_device where token_hash like ?")
			.param("%" + device.getValue() + "%")
			.query(Integer.class)
			.single()).as("secrets kept as they are").isZero();
	}

	@Test
	void aStrangersWrongPasswordsKeepNobodyFromConfirmingAnAct() {
		wrongPasswords(6, "203.0.113.9");
		this.reauthentication.confirm(this.account.value(), PASSWORD);
	}

	private void wrongPasswords(int times, String address) {
		for (int i = 0; i < times; i++) {
			signIn(this.userName, "wrong", (request) -> request.remoteAddress(address));
		}
	}

	@Test
	void goodSignInsAreNotCounted() {
		for (int i = 0; i < 22; i++) {
			assertThat(signIn(this.userName, PASSWORD)).hasStatus(302);
		}
	}

	@Test
	void aLanguageChosenInTheHeaderIsKeptInTheBrowserAndALinkChangesNoAccount() {
		this.own.change(this.account.value(), "Anna Bianchi", Locale.ITALIAN, "dark");
		var cookie = session(signIn(this.userName, PASSWORD));
		assertThat(this.web.get().uri("/account?lang=zh-CN&theme=light").cookie(cookie)).hasStatusOk()
			.cookies()
			.hasValue("norma-language", "zh-CN")
			.hasValue("norma-theme", "light");
		assertThat(this.own.byId(this.account.value()).language()).isEqualTo(Locale.ITALIAN);
		assertThat(this.own.byId(this.account.value()).theme()).isEqualTo("dark");
		assertThat(this.web.post()
			.uri("/account")
			.cookie(cookie)
			.with(csrf())
			.param("displayName", "Anna Bianchi")
			.param("language", "zh-CN")
			.param("theme", "light")).hasStatus3xxRedirection();
		assertThat(this.own.byId(this.account.value()).language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
		assertThat(this.own.byId(this.account.value()).theme()).isEqualTo("light");
	}

	@Test
	void withoutTheTokenOfTheFormNobodyIsSignedIn() {
		assertThat(this.web.post().uri("/sign-in").param("userName", this.userName).param("password", PASSWORD))
			.hasStatus(403);
	}

	@Test
	void outsideTheDemonstrationNobodyIsSignedInWithAButton() {
		assertThat(this.web.get().uri("/sign-in")).bodyText().doesNotContain("/sign-in/demo");
		assertThat(this.web.post().uri("/sign-in/demo").param("role", "ADMINISTRATOR").with(csrf())).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource({ "en, Sign in to Norma", "zh-CN, 登录 Norma", "it, Accedi a Norma" })
	void theSignInPageSpeaksThreeLanguages(String language, String title) {
		assertThat(this.web.get().uri("/sign-in").header("Accept-Language", language)).hasStatusOk()
			.bodyText()
			.contains("<h1 class=\"h2 text-center mb-4\">" + title)
			.doesNotContain("??accounts", "??ledger", "??act");
	}

	@Test
	void everyAnswerCarriesTheHeadersThatProtectTheReader() {
		var page = this.web.get().uri("/sign-in").exchange();
		assertThat(page).headers()
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasValue("Referrer-Policy", "same-origin")
			.hasHeaderSatisfying("Content-Security-Policy",
					(values) -> assertThat(values).singleElement()
						.asString()
						.contains("default-src 'self'", "frame-ancestors 'none'")
						.doesNotContain("unsafe"))
			.hasHeaderSatisfying("Permissions-Policy",
					(values) -> assertThat(values).singleElement().asString().contains("camera=()"))
			.doesNotContainHeader("Strict-Transport-Security");
		assertThat(this.web.get().uri("/sign-in").with((request) -> {
			request.setSecure(true);
			return request;
		})).headers().containsHeader("Strict-Transport-Security");
	}

	@Test
	void programsAreRefusedWithProblemDetailsAndWithoutASession() {
		var nobody = this.web.get().uri("/api/probe").exchange();
		assertThat(nobody).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(nobody).bodyJson().extractingPath("$.status").isEqualTo(401);
		assertThat(nobody).bodyJson().extractingPath("$.instance").isEqualTo("/api/probe");
		assertThat(nobody.getResponse().getCookie("SESSION")).isNull();
		assertThat(this.web.get().uri("/api/probe").with(SignedIn.as(Role.EXPERT))).hasStatus(403)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(this.web.get().uri("/api/probe?number=7").with(SignedIn.as(Role.OFFICIAL))).hasStatusOk();
		assertThat(this.web.post().uri("/api/probe").with(SignedIn.as(Role.OFFICIAL))).hasStatus(403);
		assertThat(this.web.post().uri("/api/probe").with(SignedIn.as(Role.OFFICIAL)).with(csrf())).hasStatusOk();
	}

	@Test
	void somebodyWithoutTheRightDoesNotEvenLearnThatTheAddressWasWrong() {
		assertThat(this.web.get().uri("/api/probe?number=notanumber").with(SignedIn.as(Role.EXPERT))).hasStatus(403);
		assertThat(this.web.get().uri("/api/probe?number=notanumber").with(SignedIn.as(Role.OFFICIAL))).hasStatus(400);
		assertThat(this.web.get().uri("/accounts/not-an-id").with(SignedIn.as(Role.EXPERT))).hasStatus(403);
	}

	@Test
	void aHandlerThatSaysNothingIsClosed() {
		assertThat(this.web.get().uri("/probe/without-rule").with(SignedIn.as(Role.ADMINISTRATOR))).hasStatus(403);
	}

	private MvcTestResult signIn(String name, String password, Cookie... cookies) {
		return signIn(name, password, (request) -> {
			if (cookies.length > 0) {
				request.cookie(cookies);
			}
		});
	}

	private MvcTestResult signIn(String name, String password,
			java.util.function.Consumer<MockMvcTester.MockMvcRequestBuilder> more) {
		var request = this.web.post()
			.uri("/sign-in")
			.header("Accept-Language", "en")
			.param("userName", name)
			.param("password", password)
			.with(csrf());
		more.accept(request);
		return request.exchange();
	}

	private static Cookie session(MvcTestResult result) {
		var cookie = result.getResponse().getCookie("SESSION");
		assertThat(cookie).as("session cookie").isNotNull();
		return cookie;
	}

}
