package org.norma.demonstration;

import java.io.IOException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the stories of the demonstration once its people are there. */
@Component
@ConditionalOnProperty({ "norma.demo", "norma.demo-stories" })
class DemoStories {

	private static final Logger log = LoggerFactory.getLogger(DemoStories.class);

	private final DemoProjects projects;

	private final DemoNeeds needs;

	private final DemoReviews reviews;

	DemoStories(DemoProjects projects, DemoNeeds needs, DemoReviews reviews) {
		this.projects = projects;
		this.needs = needs;
		this.reviews = reviews;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void tell() throws IOException {
		var began = System.nanoTime();
		this.needs.state();
		this.reviews.hold();
		var told = this.projects.tell();
		if (told > 0) {
			log.info("Demonstration: {} projects told in {} s", told,
					Duration.ofNanos(System.nanoTime() - began).toSeconds());
		}
	}

}
