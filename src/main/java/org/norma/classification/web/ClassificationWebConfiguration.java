package org.norma.classification.web;

import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClassificationWebConfiguration {

	@Bean
	NavEntry classificationEntry() {
		return NavEntry.forAll(NavEntry.Menu.SYSTEM, "classification.nav", "/classification", "category-2", 40);
	}

}
