package org.norma.shared.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.norma.AnsweredQuestions;
import org.norma.accounts.AccountDirectory;
import org.norma.accounts.AccountId;
import org.norma.accounts.AccountService;
import org.norma.accounts.TimeUnderControl;
import org.norma.projects.Person;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What asks before it is done is not done by whoever posts past the question. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TimeUnderControl.class)
class AskedFirstTests {

	private static final String NOTHING = "00000000-0000-0000-0000-00000000000a";

	private static final Person ADMINISTRATOR = Person.with("Admin", Role.ADMINISTRATOR, null);

	@Autowired
	private MockMvcTester web;

	@Autowired
	private AccountService accounts;

	@Autowired
	private AccountDirectory directory;

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	private final Map<String, Cookie> browser = new HashMap<>();

	private MvcTestResult post(AccountId id, String... fields) {
		var post = this.web.post()
			.uri("/accounts/" + id.value() + "/disable")
			.header(AnsweredQuestions.READS, "yes")
			.param("lang", "en")
			.with(csrf())
			.with(authentication(ADMINISTRATOR.token()));
		Arrays.stream(fields).map((each) -> each.split("=")).forEach((each) -> post.param(each[0], each[1]));
		if (!this.browser.isEmpty()) {
			post.cookie(this.browser.values().toArray(Cookie[]::new));
		}
		var answer = post.exchange();
		List.of(answer.getResponse().getCookies()).forEach((cookie) -> this.browser.put(cookie.getName(), cookie));
		return answer;
	}

	private AccountId account() {
		return this.accounts.create(UUID.randomUUID() + "@example.org", "Li Wei", Locale.ENGLISH).id();
	}

	private boolean enabled(AccountId id) {
		return this.directory.byId(id).enabled();
	}

	/** Red before: posted without its question the act was done. */
	@Test
	void whatIsPostedStraightIsAskedAboutAndDoneByTheAnswer() {
		var id = account();
		assertThat(post(id)).hasStatusOk().bodyText().contains("data-confirmation");
		assertThat(enabled(id)).isTrue();
		assertThat(post(id, "confirmed=yes")).hasStatus3xxRedirection();
		assertThat(enabled(id)).isFalse();
	}

	@Test
	void anAnswerToAQuestionThatWasNotShownIsNone() {
		var id = account();
		assertThat(post(id, "confirmed=yes")).hasStatusOk().bodyText().contains("data-confirmation");
		assertThat(post(id, "ask=accounts.disable.confirm", "more=2", "confirmed=yes")).hasStatusOk();
		assertThat(post(id, "ask=another.question", "confirmed=yes", "more=1")).hasStatusOk();
		assertThat(enabled(id)).isTrue();
		assertThat(post(account(), "confirmed=yes")).as("another thing").hasStatusOk();
		assertThat(post(id, "confirmed=yes")).hasStatus3xxRedirection();
		this.accounts.enable(id);
		assertThat(post(id, "confirmed=yes")).as("an answer counts once").hasStatusOk();
		assertThat(enabled(id)).isTrue();
	}

	@Test
	void whatAnActFoundIsPartOfWhatWasShown() {
		var act = new Act("account.renamed", "account", "1", Map.of("name", "Li Wei"), Map.of(), null, "Norma", null,
				null, null);
		var later = new Act("account.renamed", "account", "1", Map.of("name", "Li Na"), Map.of(), null, "Norma", null,
				null, null);
		var question = new Confirmation("key", List.of("Li Wei"), "/accounts/1",
				List.of(new Confirmation.Kept("b", "2"), new Confirmation.Kept("a", "1")), false, null, List.of());
		var shown = ShownQuestions.fingerprint(question, "anna", List.of(act));
		assertThat(ShownQuestions.fingerprint(question, "anna", List.of(act))).isEqualTo(shown);
		assertThat(ShownQuestions.fingerprint(question, "anna", List.of(later))).isNotEqualTo(shown);
		assertThat(ShownQuestions.fingerprint(question, "bao", List.of(act))).isNotEqualTo(shown);
		assertThat(ShownQuestions.fingerprint(new Confirmation("key", List.of("Li Wei"), "/accounts/1",
				List.of(new Confirmation.Kept("a", "1"), new Confirmation.Kept("b", "3")), false, null, List.of()),
				"anna", List.of(act)))
			.isNotEqualTo(shown);
		assertThat(
				ShownQuestions.fingerprint(
						new Confirmation("key", List.of("Li Wei"), "/accounts/1", question.kept(), false, null,
								List.of(new Said.Sentence("replaces", new Object[] { "GB 1-2020" }))),
						"anna", List.of(act)))
			.isNotEqualTo(shown);
	}

	/**
	 * Red before: while others approved, each answer was asked anew with the number that
	 * had become the next free one.
	 */
	@Test
	void aNumberThatMayStillChangeIsNoPartOfWhatWasShown() {
		assertThat(ShownQuestions.fingerprint(naming(new Filling.Preview("YD/T 11-2026")), "anna", List.of()))
			.isEqualTo(ShownQuestions.fingerprint(naming(new Filling.Preview("YD/T 12-2026")), "anna", List.of()))
			.isNotEqualTo(ShownQuestions.fingerprint(naming("YD/T 12-2026"), "anna", List.of()));
	}

	private static Confirmation naming(Object name) {
		return new Confirmation("key", List.of(name), "/projects/1/approve", List.of(), true, null, List.of());
	}

	/**
	 * Red before: a post that named no question was asked before its right was looked at.
	 */
	@Test
	void nobodyIsAskedAboutWhatIsNotThereOrNotTheirs() {
		var everything = Arrays.stream(Role.values()).map((role) -> new Actor.Grant(role, null, null)).toList();
		var somebody = new Person(UUID.randomUUID(), "Somebody", everything, Locale.ENGLISH);
		var tried = 0;
		for (var mapping : this.mappings) {
			for (var entry : mapping.getHandlerMethods().entrySet()) {
				var asks = entry.getValue().getMethodAnnotation(Asks.class);
				var path = entry.getKey().getPatternValues().stream().findFirst().orElse("");
				if (asks != null && asks.tried() && path.contains("{")) {
					tried++;
					for (var field : List.of("no=1", "ask=" + asks.value()[0], "confirm=" + asks.value()[0])) {
						var answer = forged(filled(path), somebody, field.split("="));
						assertThat(answer).as(path + " " + field)
							.bodyText()
							.doesNotContain("data-confirmation", "Forged name");
					}
				}
			}
		}
		assertThat(tried).isGreaterThan(30);
	}

	private static String filled(String pattern) {
		return pattern.replaceAll("\\{(?:[^{}]|\\{\\d+})*}", NOTHING);
	}

	private MvcTestResult forged(String path, Person person, String... field) {
		return this.web.post()
			.uri(path)
			.header(AnsweredQuestions.READS, "yes")
			.param("lang", "en")
			.param("confirmArgument", "Forged name", "Forged name", "Forged name")
			.param(field[0], field[1])
			.with(csrf())
			.with(authentication(person.token()))
			.exchange();
	}

	/** Red before: the question named whatever the form said. */
	@Test
	void theQuestionNamesWhatIsStored() {
		var id = account();
		assertThat(forged("/accounts/" + id.value() + "/disable", ADMINISTRATOR, "ask", "accounts.disable.confirm"))
			.hasStatusOk()
			.bodyText()
			.contains("data-confirmation", "Disable the account of Li Wei?")
			.doesNotContain("Forged name");
	}

	/** Red before: "back" did what handlers do that call their service at once. */
	@Test
	void whoGoesBackHasDoneNothing() {
		var id = account();
		assertThat(post(id, "confirmed=no")).hasStatus3xxRedirection();
		assertThat(enabled(id)).isTrue();
	}

	@Test
	void everyHandlerThatAsksCanBeAskedBefore() {
		var asking = this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().values().stream())
			.filter((handler) -> handler.hasMethodAnnotation(Asks.class))
			.map(HandlerMethod::getMethod)
			.toList();
		assertThat(asking).hasSizeGreaterThan(35).allSatisfy((method) -> {
			assertThat(method.getReturnType()).isEqualTo(String.class);
			assertThat(method.isAnnotationPresent(PostMapping.class)).isTrue();
		});
	}

}
