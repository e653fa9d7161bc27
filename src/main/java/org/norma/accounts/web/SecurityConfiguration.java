package org.norma.accounts.web;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import org.norma.shared.web.LapsedForm;
import org.norma.shared.web.SmallAnswers;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may do what stands on each handler, as {@code @PermitAll} or {@code @RolesAllowed};
 * here stands what is common to all: where sign-in is asked for, sign-out, and the
 * headers of every answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
class SecurityConfiguration {

	private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

	private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	private static final RequestMatcher HTMX = (request) -> request.getHeader("HX-Request") != null;

	/** A page is one observation, not one for each filter that it passes. */
	@Bean
	static SecurityObservationSettings withoutFilters() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	static CsrfTokenRepository csrfTokens() {
		var tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

	@Bean
	static SecurityContextRepository securityContexts() {
		return new HttpSessionSecurityContextRepository();
	}

	@Bean
	static RequestCache pagesAskedFor() {
		return new PageAskedFor();
	}

	@Bean
	static BodyFilter bodyFilter(FileAddresses files, SmallAnswers answers) {
		return new BodyFilter(files, answers);
	}

	/**
	 * It belongs into the chains, behind what says who the person is, and nowhere else.
	 */
	@Bean
	static FilterRegistrationBean<BodyFilter> bodiesInTheChainsAlone(BodyFilter bodies) {
		var registration = new FilterRegistrationBean<>(bodies);
		registration.setEnabled(false);
		return registration;
	}

	/** Programs: no session is ever made, refusals are problem details (RFC 9457). */
	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals, CsrfTokenRepository tokens,
			SecurityContextRepository contexts, BodyFilter bodies) throws Exception {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.addFilterBefore(bodies, CsrfFilter.class)
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens))
			.securityContext((context) -> context.securityContextRepository(contexts))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			.requestCache((cache) -> cache.disable())
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.headers(SecurityConfiguration::headers)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, CsrfTokenRepository tokens, SecurityContextRepository contexts,
			RequestCache asked, BodyFilter bodies) throws Exception {
		var lapsed = new LapsedSignIn();
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.addFilterBefore(bodies, CsrfFilter.class)
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens))
			.securityContext((context) -> context.securityContextRepository(contexts))
			.requestCache((cache) -> cache.requestCache(asked))
			.exceptionHandling((refused) -> refused.accessDeniedHandler(lapsed)
				.defaultAuthenticationEntryPointFor(new HxRefreshHeaderAuthenticationEntryPoint(), HTMX)
				.defaultAuthenticationEntryPointFor(lapsed, LapsedForm::isOwn)
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"),
						AnyRequestMatcher.INSTANCE))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
			.headers(SecurityConfiguration::headers)
			.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions.policy(PERMISSIONS));
	}

}
