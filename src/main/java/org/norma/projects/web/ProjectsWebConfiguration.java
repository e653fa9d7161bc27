package org.norma.projects.web;

import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectsWebConfiguration {

	@Bean
	NavEntry projectsNavigation() {
		return NavEntry.forAll(NavEntry.Menu.MAKING, "projects.nav", "/projects", "timeline", 20);
	}

}
