package org.norma.ledger.web;

import org.norma.shared.Role;
import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerWebConfiguration {

	@Bean
	static NavEntry ledgerEntry() {
		return NavEntry.forAdministration("ledger.title", "/ledger", "list-check", 90, Role.ADMINISTRATOR,
				Role.AUDITOR);
	}

}
