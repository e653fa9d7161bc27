package org.norma.publications.web;

import org.norma.shared.web.FeedLink;
import org.norma.shared.web.NavEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationsWebConfiguration {

	@Bean
	NavEntry announcementsNavigation() {
		return NavEntry.forAll(NavEntry.Menu.PUBLISHED, "publications.nav", "/announcements", "speakerphone", 30);
	}

	@Bean
	FeedLink announcementFeedLink() {
		return new FeedLink("publications.announcements", "/announcements.atom");
	}

}
