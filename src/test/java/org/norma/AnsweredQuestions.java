package org.norma;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;

/**
 * Answers the question of an act in the place of the person of a test, as a browser does:
 * what the page kept is posted again with "yes", in the same session. A test that names
 * the question, or sends {@link #READS}, gets the page itself.
 */
public final class AnsweredQuestions implements ContextCustomizerFactory {

	/** Header of a request whose test reads the question. */
	public static final String READS = "X-Reads-The-Question";

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		return new Answering();
	}

	private record Answering() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration config) {
			((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("answeredQuestions",
					new RootBeanDefinition(Customizer.class,
							() -> new Customizer(context.getBeanProvider(MockMvc.class))));
		}

	}

	private record Customizer(ObjectProvider<MockMvc> web) implements MockMvcBuilderCustomizer, Ordered {

		@Override
		public void customize(ConfigurableMockMvcBuilder<?> builder) {
			builder.addFilters(new Person(this.web));
		}

		@Override
		public int getOrder() {
			return HIGHEST_PRECEDENCE;
		}

	}

	private record Person(ObjectProvider<MockMvc> web) implements Filter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			var context = signedIn(request);
			chain.doFilter(request, response);
			if (request instanceof MockHttpServletRequest asked && response instanceof MockHttpServletResponse page
					&& asked.getAttribute("confirmation") != null && straight(asked)) {
				answer(asked, page, context);
			}
		}

		private static boolean straight(MockHttpServletRequest asked) {
			return asked.getHeader(READS) == null && asked.getParameter("confirm") == null
					&& asked.getParameter("ask") == null && asked.getParameter("confirmed") == null;
		}

		private void answer(MockHttpServletRequest asked, MockHttpServletResponse page,
				@Nullable SecurityContext context) throws ServletException {
			var yes = MockMvcRequestBuilders.post(java.net.URI.create(asked.getRequestURI()))
				.with(csrf())
				.param("confirmed", "yes");
			asked.getParameterMap()
				.forEach((name, values) -> Optional.of(values)
					.filter((each) -> !name.equals("_csrf"))
					.ifPresent((each) -> yes.param(name, each)));
			Collections.list(asked.getHeaderNames()).forEach((name) -> yes.header(name, asked.getHeader(name)));
			cookies(asked, page).forEach((each) -> yes.cookie(each));
			if (context != null) {
				yes.with(securityContext(context));
			}
			try {
				copy(this.web.getObject().perform(yes).andReturn(), asked, page);
			}
			catch (ServletException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new ServletException(ex);
			}
		}

		/**
		 * What the browser holds after the page with the question: its session above all.
		 */
		private static List<Cookie> cookies(MockHttpServletRequest asked, MockHttpServletResponse page) {
			var given = List.of(page.getCookies());
			var held = (asked.getCookies() != null) ? List.of(asked.getCookies()) : List.<Cookie>of();
			var names = given.stream().map(Cookie::getName).toList();
			return Stream.concat(given.stream(), held.stream().filter((each) -> !names.contains(each.getName())))
				.toList();
		}

		private static void copy(MvcResult done, MockHttpServletRequest asked, MockHttpServletResponse page)
				throws IOException {
			var answer = done.getResponse();
			var held = List.of(page.getCookies());
			page.setCommitted(false);
			page.reset();
			page.setStatus(answer.getStatus());
			answer.getHeaderNames()
				.forEach((name) -> answer.getHeaders(name).forEach((value) -> page.addHeader(name, value)));
			held.stream().filter((each) -> page.getCookie(each.getName()) == null).forEach(page::addCookie);
			page.setCharacterEncoding(answer.getCharacterEncoding());
			page.getOutputStream().write(answer.getContentAsByteArray());
			asked.removeAttribute("confirmation");
			Collections.list(done.getRequest().getAttributeNames())
				.stream()
				.filter((name) -> !name.contains("MVC_RESULT"))
				.forEach((name) -> asked.setAttribute(name, done.getRequest().getAttribute(name)));
		}

		private static @Nullable SecurityContext signedIn(ServletRequest request) {
			return Collections.list(request.getAttributeNames())
				.stream()
				.map(request::getAttribute)
				.filter(SecurityContext.class::isInstance)
				.map(SecurityContext.class::cast)
				.findFirst()
				.orElse(null);
		}

	}

}
