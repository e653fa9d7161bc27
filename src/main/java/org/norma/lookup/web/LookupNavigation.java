package org.norma.lookup.web;

import org.norma.shared.Role;
import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LookupNavigation {

	@Bean
	NavEntry searchEntry() {
		return NavEntry.forAll(NavEntry.Menu.MAIN, "lookup.nav", "/", "search", 10);
	}

	@Bean
	NavEntry searchIndexEntry() {
		return NavEntry.forAdministration("lookup.index.nav", "/search-index", "list-search", 90, Role.ADMINISTRATOR);
	}

}
