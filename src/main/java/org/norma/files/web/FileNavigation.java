package org.norma.files.web;

import org.norma.shared.Role;
import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileNavigation {

	@Bean
	NavEntry filesEntry() {
		return NavEntry.forAdministration("files.nav", "/files/import", "files", 55, Role.ADMINISTRATOR, Role.OFFICIAL);
	}

}
