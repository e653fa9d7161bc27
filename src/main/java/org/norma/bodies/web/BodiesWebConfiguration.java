package org.norma.bodies.web;

import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BodiesWebConfiguration {

	@Bean
	NavEntry bodiesEntry() {
		return NavEntry.forAll(NavEntry.Menu.SYSTEM, "bodies.nav", "/bodies", "building-bank", 50);
	}

}
