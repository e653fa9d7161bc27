package org.norma.shared.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<PageValidator> validator;

	WebConfiguration(ObjectProvider<PageValidator> validator) {
		this.validator = validator;
	}

	/**
	 * One bundle a module, found by its Italian file:
	 * {@code i18n/<module>[_zh_CN|_it].properties}. What the profile says of its own
	 * laws, bodies and numbers comes before them.
	 */
	@Bean
	static MessageSource messageSource(@Value("${norma.profile}") String profile) throws IOException {
		var files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_it.properties");
		var messages = new SentenceSource();
		messages.setBasenames(Arrays.stream(files)
			.map(Resource::getFilename)
			.map((name) -> "i18n/" + Objects.requireNonNull(name).replace("_it.properties", ""))
			.distinct()
			.sorted()
			.toArray(String[]::new));
		messages.follow(profile);
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	/** Lets the sentences of forms say how long a text is. */
	@Bean
	static ValidationConfigurationCustomizer lengthsInSentences() {
		return (configuration) -> configuration
			.addProperty("hibernate.validator.constraint_expression_language_feature_level", "bean-methods");
	}

	@Bean
	LocaleResolver localeResolver() {
		var resolver = new CookieLocaleResolver("norma-language");
		resolver.setCookieMaxAge(Duration.ofDays(365));
		resolver.setCookieHttpOnly(true);
		resolver.setCookieSameSite("Lax");
		resolver.setRejectInvalidCookies(false);
		resolver.setDefaultLocaleFunction((request) -> Languages.nearest(request.getLocale()));
		return resolver;
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addFormatterForFieldAnnotation(new UsualDays());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new LanguageChange());
		registry.addInterceptor(new Theme());
		this.validator.ifAvailable(registry::addInterceptor);
	}

}
