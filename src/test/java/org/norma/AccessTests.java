package org.norma;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.norma.shared.Role;
import org.norma.shared.web.TakesFile;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Walks through every handler of the application as nobody, as somebody without a role,
 * and in each role: who is allowed gets through, who is not learns nothing. New handlers
 * are found by themselves.
 */
@SpringBootTest
@AutoConfigureMockMvc
class AccessTests {

	/** Handlers of libraries, which carry no rule and may be called by everybody. */
	private static final Set<String> OPEN_LIBRARIES = Set.of("org.springdoc.webmvc.api.OpenApiWebMvcResource",
			"org.springdoc.webmvc.api.MultipleOpenApiWebMvcResource", "org.springdoc.webmvc.ui.SwaggerConfigResource",
			"org.springdoc.webmvc.ui.SwaggerWelcomeWebMvc");

	private static final String DUMMY = "00000000-0000-0000-0000-00000000000a";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private RequestMappingHandlerMapping mapping;

	@Test
	void everyHandlerSaysWhoMayCallIt() {
		assertThat(this.mapping.getHandlerMethods().values()).isNotEmpty()
			.filteredOn((handler) -> !OPEN_LIBRARIES.contains(handler.getBeanType().getName()))
			.allSatisfy((handler) -> assertThat(rule(handler)).as("access rule of " + handler).isNotNull());
	}

	@Test
	void everyHandlerThatTakesAFileSaysHowLargeItMayBe() {
		assertThat(this.mapping.getHandlerMethods().values())
			.filteredOn(
					(handler) -> Arrays.stream(handler.getMethod().getParameterTypes()).anyMatch(AccessTests::isFile))
			.hasSize(7)
			.allSatisfy((handler) -> assertThat(handler.hasMethodAnnotation(TakesFile.class)).as(handler.toString())
				.isTrue());
	}

	private static boolean isFile(Class<?> type) {
		return type == MultipartFile.class || (type.isRecord()
				&& Arrays.stream(type.getRecordComponents()).anyMatch((part) -> part.getType() == MultipartFile.class));
	}

	@TestFactory
	Stream<DynamicTest> everyHandlerKeepsItsRule() {
		return this.mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> !OPEN_LIBRARIES.contains(entry.getValue().getBeanType().getName())
					|| entry.getKey().getPatternValues().stream().noneMatch((path) -> path.contains("{")))
			.flatMap((entry) -> calls(entry.getKey(), entry.getValue()).stream())
			.map((call) -> DynamicTest.dynamicTest(call.method + " " + call.path, () -> walk(call)));
	}

	private void walk(Call call) {
		check(call, null, anonymousResult(call));
		check(call, List.of(), result(call, SignedIn.as()));
		for (var role : Role.values()) {
			check(call, List.of(role.name()), result(call, SignedIn.as(role)));
		}
	}

	private void check(Call call, @Nullable List<String> roles, Outcome outcome) {
		var who = (roles == null) ? "nobody" : "a person with " + roles;
		if (call.allows(roles)) {
			assertThat(outcome.denied()).as("%s is allowed %s %s: %s", who, call.method, call.path, outcome).isFalse();
			assertThat(outcome.handler).as("handler of %s %s", call.method, call.path)
				.isEqualTo(call.handler.getMethod().toString());
		}
		else if (roles == null) {
			assertThat(outcome.ledToSignIn(call)).as("nobody at %s %s: %s", call.method, call.path, outcome).isTrue();
		}
		else {
			assertThat(outcome.status).as("%s at %s %s: %s", who, call.method, call.path, outcome).isEqualTo(403);
		}
	}

	private Outcome anonymousResult(Call call) {
		return result(call, anonymous());
	}

	private Outcome result(Call call, org.springframework.test.web.servlet.request.RequestPostProcessor person) {
		var exchange = this.web.perform(call.request().with(csrf()).with(person));
		var failure = exchange.getUnresolvedException();
		assertThat(failure == null || failure.getCause() == null || failure.getCause() instanceof AccessDeniedException)
			.as("%s %s fails with %s", call.method, call.path, failure)
			.isTrue();
		var result = exchange.getMvcResult();
		return new Outcome(result.getResponse().getStatus(), result.getResponse().getRedirectedUrl(),
				result.getResponse().getHeader("HX-Refresh"), handler(result), failure instanceof AccessDeniedException
						|| (failure != null && failure.getCause() instanceof AccessDeniedException));
	}

	private static String handler(MvcResult result) {
		return (result.getHandler() instanceof HandlerMethod method) ? method.getMethod().toString() : "none";
	}

	private static List<Call> calls(RequestMappingInfo info, HandlerMethod handler) {
		var methods = info.getMethodsCondition().getMethods();
		var calls = new ArrayList<Call>();
		for (var pattern : info.getPatternValues()) {
			for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
				calls.add(new Call(info, handler, method.asHttpMethod(), filled(pattern)));
			}
		}
		return calls;
	}

	private static String filled(String pattern) {
		return pattern.replaceAll("\\{\\w+:(\\w+)\\|[^}]*}", "$1")
			.replaceAll("\\{(?:[^{}]|\\{\\d+})*}", DUMMY)
			.replace("**", DUMMY)
			.replace("*", DUMMY);
	}

	private static @Nullable List<String> rule(HandlerMethod handler) {
		var own = rule((AnnotatedElement) handler.getMethod());
		var all = OPEN_LIBRARIES.contains(handler.getBeanType().getName()) ? List.of("*") : null;
		return (all != null) ? all : (own != null) ? own : rule((AnnotatedElement) handler.getBeanType());
	}

	private static @Nullable List<String> rule(AnnotatedElement element) {
		if (element.isAnnotationPresent(DenyAll.class)) {
			return List.of();
		}
		var roles = element.getAnnotation(RolesAllowed.class);
		return element.isAnnotationPresent(PermitAll.class) ? List.of("*")
				: (roles != null) ? Arrays.asList(roles.value()) : null;
	}

	/** One way to call a handler. */
	private record Call(RequestMappingInfo info, HandlerMethod handler, HttpMethod method, String path) {

		boolean allows(@Nullable List<String> roles) {
			var allowed = rule(this.handler);
			assertThat(allowed).as("access rule of " + this.handler).isNotNull();
			return allowed.contains("*")
					|| (roles != null && (allowed.contains("PERSON") || roles.stream().anyMatch(allowed::contains)));
		}

		AbstractMockHttpServletRequestBuilder<?> request() {
			var consumes = this.info.getConsumesCondition().getConsumableMediaTypes();
			AbstractMockHttpServletRequestBuilder<?> request = consumes.contains(MediaType.MULTIPART_FORM_DATA)
					? MockMvcRequestBuilders.multipart(this.method, this.path)
					: MockMvcRequestBuilders.request(this.method, this.path);
			consumes.stream().findFirst().ifPresent(request::contentType);
			this.info.getProducesCondition().getProducibleMediaTypes().stream().findFirst().ifPresent(request::accept);
			this.info.getParamsCondition()
				.getExpressions()
				.stream()
				.filter((needed) -> !needed.isNegated())
				.forEach((needed) -> request.param(needed.getName(),
						(needed.getValue() != null) ? needed.getValue() : "1"));
			if (AnnotatedElementUtils.hasAnnotation(this.handler.getMethod(), HxRequest.class)) {
				request.header("HX-Request", "true");
			}
			return request;
		}

	}

	/** What came of a call. */
	private record Outcome(int status, @Nullable String redirect, @Nullable String refresh, String handler,
			boolean refusedByException) {

		/**
		 * {@code /login} is another address of the page for signing in: it refuses
		 * nobody.
		 */
		boolean denied() {
			return this.refusedByException || this.status == 401 || this.status == 403 || (this.redirect != null
					&& this.redirect.endsWith("/sign-in") && !this.handler.contains("SignInController.elsewhere"));
		}

		boolean ledToSignIn(Call call) {
			if (call.path.startsWith("/api/")) {
				return this.status == 401;
			}
			return "true".equals(this.refresh) || (this.redirect != null && this.redirect.endsWith("/sign-in"));
		}

	}

}
