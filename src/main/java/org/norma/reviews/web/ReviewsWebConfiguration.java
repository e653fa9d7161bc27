package org.norma.reviews.web;

import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewsWebConfiguration {

	@Bean
	NavEntry reviewsNavigation() {
		return NavEntry.forAll(NavEntry.Menu.PUBLISHED, "reviews.nav", "/reviews", "calendar-check", 45);
	}

}
