package org.norma.accounts.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.SignedIn;
import org.norma.accounts.AccountService;
import org.norma.accounts.PasswordService;
import org.norma.projects.Person;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A password that was typed stands on no page, whatever the request asks for. */
@SpringBootTest
@AutoConfigureMockMvc
class TypedPasswordTests {

	private static final String TYPED = "typed-7-secret-9";

	/** Templates with a field for a password; each has its case below. */
	private static final List<String> FORMS = List.of("accounts/account.html", "accounts/first-administrator.html",
			"accounts/password.html", "accounts/sign-in.html", "shared/confirm.html");

	@Autowired
	private MockMvcTester web;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PasswordService passwords;

	@Test
	void allFormsWithAPasswordAreLookedAtHere() throws IOException {
		var templates = Path.of("src/main/resources/templates");
		try (var files = Files.walk(templates)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".html"))
				.filter(TypedPasswordTests::asksForPassword)
				.map((file) -> templates.relativize(file).toString())
				.sorted()
				.toList()).isEqualTo(FORMS);
		}
	}

	private static boolean asksForPassword(Path file) {
		try {
			return Files.readString(file).matches("(?s).*(type=\"password\"|, 'password', ').*");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "ask", "confirm" })
	void noAnswerShowsIt(String asking) {
		var made = this.accounts.create(UUID.randomUUID() + "@example.org", "Anna", Locale.ENGLISH);
		shown("/password/" + made.token(), asking, null, "password", "typed-7");
		this.passwords.set(made.token(), "copper harbour seven");
		var person = new Person(made.id().value(), "Anna", List.of(new Actor.Grant(Role.OFFICIAL, null, null)),
				Locale.ENGLISH);
		shown("/sign-in", asking, null, "password", TYPED, "userName", "nobody@example.org");
		shown("/account/password", asking, person, "old", TYPED, "password", TYPED + "2");
		shown("/first-administrator", asking, null, "password", TYPED, "code", "x", "userName", "a");
		shown("/projects/" + UUID.randomUUID() + "/approve", asking, person, "password", TYPED, "confirmPassword",
				"true");
	}

	private void shown(String address, String asking, @org.jspecify.annotations.Nullable Person person,
			String... fields) {
		var request = this.web.post().uri(address).with(csrf());
		request = (person != null) ? request.with(authentication(person.token())) : request;
		for (int n = 0; n < fields.length; n += 2) {
			request = request.param(fields[n], fields[n + 1]);
		}
		if (!asking.equals("none")) {
			request = request.param(asking, "publications.confirm.approve");
		}
		assertThat(request.exchange()).as(address + " " + asking).bodyText().doesNotContain("typed-7");
	}

	@Test
	void aPageDoesNotAskWhatItsHandlerDoesNotKnow() {
		assertThat(this.web.post()
			.uri("/sign-in")
			.with(csrf())
			.param("userName", "nobody@example.org")
			.param("password", TYPED)
			.param("ask", "accounts.disable.confirm")).bodyText().doesNotContain("data-confirmation", TYPED);
		assertThat(this.web.post()
			.uri("/accounts/" + UUID.randomUUID() + "/enable")
			.with(SignedIn.as(Role.ADMINISTRATOR))
			.with(csrf())
			.param("ask", "accounts.disable.confirm")).bodyText().doesNotContain("data-confirmation");
	}

}
