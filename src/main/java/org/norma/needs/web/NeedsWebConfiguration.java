package org.norma.needs.web;

import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedsWebConfiguration {

	@Bean
	NavEntry needsNavigation() {
		return NavEntry.forAll(NavEntry.Menu.MAKING, "needs.nav", "/needs", "bulb", 15);
	}

}
