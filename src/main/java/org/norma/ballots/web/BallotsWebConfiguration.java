package org.norma.ballots.web;

import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BallotsWebConfiguration {

	@Bean
	NavEntry ballotsNavigation() {
		return NavEntry.forAll(NavEntry.Menu.MAKING, "ballots.nav", "/ballots", "checklist", 24);
	}

}
