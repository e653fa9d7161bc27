package org.norma.notifications.web;

import java.util.Set;

import org.norma.shared.Role;
import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationsWebConfiguration {

	@Bean
	static NavEntry workEntry() {
		return new NavEntry(NavEntry.Menu.MAIN, "notifications.nav", "/work", "list-check", 5, Set.of(Role.values()));
	}

	@Bean
	static NavEntry outboxEntry() {
		return NavEntry.forAdministration("notifications.outbox", "/outbox", "mail", 85, Role.ADMINISTRATOR);
	}

}
