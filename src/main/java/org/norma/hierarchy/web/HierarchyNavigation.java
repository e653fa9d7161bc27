package org.norma.hierarchy.web;

import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HierarchyNavigation {

	@Bean
	NavEntry levelsEntry() {
		return NavEntry.forAll(NavEntry.Menu.SYSTEM, "hierarchy.nav", "/levels", "hierarchy-2", 30);
	}

}
