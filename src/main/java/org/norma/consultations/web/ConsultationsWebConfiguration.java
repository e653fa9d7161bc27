package org.norma.consultations.web;

import org.norma.shared.web.FeedLink;
import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsultationsWebConfiguration {

	@Bean
	NavEntry consultationsNavigation() {
		return NavEntry.forAll(NavEntry.Menu.MAKING, "consultations.nav", "/consultations", "messages", 25);
	}

	@Bean
	FeedLink roundFeedLink() {
		return new FeedLink("consultations.title", "/consultations.atom");
	}

}
