package org.norma.api.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.norma.api.ApiLimits;
import org.springdoc.core.models.GroupedOpenApi;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

	/** Before sign-in and everything else that costs time. */
	@Bean
	FilterRegistrationBean<RateLimit> rateLimit(ApiLimits limits, MessageSource messages, LocaleResolver languages) {
		var registration = new FilterRegistrationBean<>(new RateLimit(limits, messages, languages));
		registration.addUrlPatterns("/api/*");
		registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
		return registration;
	}

	@Bean
	OpenAPI description() {
		return new OpenAPI().info(new Info().title("Norma")
			.version("1")
			.description("Standards, their editions and relations, and their status as of any day. "
					+ "Reading needs no account; each client may ask so many times a minute (headers RateLimit-Limit, "
					+ "RateLimit-Remaining, Retry-After). Errors are problem details (RFC 9457).")
			.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

	@Bean
	GroupedOpenApi firstVersion() {
		return GroupedOpenApi.builder()
			.group("v1")
			.pathsToMatch("/api/v1/**")
			.addOpenApiCustomizer(new PublishedSchema())
			.build();
	}

	/**
	 * Numbers contain slashes: %2F is let through, and the firewall allows it in the API
	 * only.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInNumbers() {
		return (tomcat) -> tomcat.addConnectorCustomizers((connector) -> connector.setEncodedSolidusHandling("decode"));
	}

	@Bean
	HttpFirewall firewall() {
		return new NumberFirewall();
	}

}
