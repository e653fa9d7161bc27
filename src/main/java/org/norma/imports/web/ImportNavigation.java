package org.norma.imports.web;

import org.norma.shared.Role;
import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportNavigation {

	@Bean
	NavEntry importsEntry() {
		return NavEntry.forAdministration("imports.nav", "/imports", "database-import", 50, Role.ADMINISTRATOR,
				Role.AUDITOR);
	}

}
