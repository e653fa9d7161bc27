package org.norma.shared.web;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.norma.SignedIn;
import org.norma.projects.ProjectTest;
import org.norma.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Styles, scripts and pictures have addresses of their own; links of pages cost no
 * look-up.
 */
@ProjectTest
class AssetTests {

	@Autowired
	private MockMvcTester web;

	@BeforeAll
	static void countLookUps() {
		ByteBuddyAgent.install();
		new AgentBuilder.Default().disableClassFormatChanges()
			.with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
			.ignore(ElementMatchers.none())
			.type(ElementMatchers.is(ClassPathResource.class))
			.transform((builder, type, loader, module, domain) -> builder
				.visit(Advice.to(LookUps.class).on(ElementMatchers.named("resolveURL"))))
			.installOnByteBuddyAgent();
	}

	@Test
	void lookUpsAreCounted() {
		LookUps.COUNT.set(0);
		assertThat(new ClassPathResource("static/css/norma.css").exists()).isTrue();
		assertThat(LookUps.COUNT).hasPositiveValue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/about", "/", "/?q=quality", "/projects", "/reviews", "/levels", "/consultations",
			"/ballots", "/needs", "/bodies", "/announcements", "/sign-in", "/ledger", "/work", "/no-such-page" })
	void aPageLooksForNothingInTheClassPath(String address) {
		var person = SignedIn.as(Role.ADMINISTRATOR, Role.AUDITOR, Role.OFFICIAL);
		this.web.get().uri(address).with(person).exchange();
		LookUps.COUNT.set(0);
		this.web.get().uri(address).with(person).exchange();
		assertThat(LookUps.COUNT).hasValue(0);
	}

	@Test
	void stylesScriptsAndPicturesAreKeptByTheBrowserUnderTheirVersion() throws Exception {
		var page = this.web.get().uri("/about").exchange().getResponse().getContentAsString();
		var links = Pattern.compile("(?:href|src)=\"(/(?:css|js|img|webjars)/[^\"]+)\"")
			.matcher(page)
			.results()
			.map((link) -> link.group(1))
			.toList();
		assertThat(links).hasSizeGreaterThan(6)
			.allMatch((link) -> link.matches("/(css|js|img)/\\w+-[0-9a-f]{32}\\.\\w+|/webjars/[^/]+/\\d[^/]+/.+"));
		for (var link : links) {
			assertThat(this.web.get().uri(link)).as(link)
				.hasStatusOk()
				.headers()
				.hasValue("Cache-Control", "max-age=31536000, public, immutable");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/no-such.css", "/webjars/no-such/1/x.js", "/css/../application.properties",
			"/webjars/..%2f..%2fapplication.properties", "/application.properties", "/templates/layout.html" })
	void nothingElseIsServed(String address) {
		assertThat(this.web.get().uri(address).exchange().getResponse().getStatus()).isIn(400, 404);
	}

	/** What is woven into the class path's resources. */
	public static final class LookUps {

		public static final AtomicInteger COUNT = new AtomicInteger();

		private LookUps() {
		}

		@Advice.OnMethodEnter
		static void count() {
			COUNT.incrementAndGet();
		}

	}

}
