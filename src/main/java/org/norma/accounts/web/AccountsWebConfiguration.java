package org.norma.accounts.web;

import org.norma.shared.Role;
import org.norma.shared.web.NavEntry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AccountsWebConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<FreshPeople> people;

	AccountsWebConfiguration(ObjectProvider<FreshPeople> people) {
		this.people = people;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.people.getObject()).order(Ordered.HIGHEST_PRECEDENCE);
		registry.addInterceptor(new AccessRules()).order(Ordered.HIGHEST_PRECEDENCE + 1);
	}

	/**
	 * Two windows of a person may write the same attribute of their session at once: the
	 * later one stays, and neither page fails.
	 */
	@Bean
	static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfTwoWindows() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	static NavEntry accountsEntry() {
		return NavEntry.forAdministration("accounts.title", "/accounts", "users", 80, Role.ADMINISTRATOR, Role.AUDITOR);
	}

}
