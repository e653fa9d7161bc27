package org.norma.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.norma.imports.DemoCatalogue;
import org.norma.shared.Preparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the catalogue of the demonstration and tells its stories once its people are
 * there, beside the first visitors; the pages say how far it is.
 */
@Component
@ConditionalOnProperty("norma.demo")
class DemoStories implements Preparation, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(DemoStories.class);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final DemoCatalogue catalogue;

	private final DemoProjects projects;

	private final DemoNeeds needs;

	private final DemoReviews reviews;

	private final boolean stories;

	private final boolean beside;

	private volatile @Nullable Steps steps;

	private volatile boolean ended;

	private @Nullable Thread teller;

	DemoStories(DemoCatalogue catalogue, DemoProjects projects, DemoNeeds needs, DemoReviews reviews,
			@Value("${norma.demo-stories:false}") boolean stories, @Value("${norma.demo-beside:true}") boolean beside) {
		this.catalogue = catalogue;
		this.projects = projects;
		this.needs = needs;
		this.reviews = reviews;
		this.stories = stories;
		this.beside = beside;
	}

	@Override
	public Optional<Steps> running() {
		return Optional.ofNullable(this.steps);
	}

	/** Before the first page is asked for. */
	@EventListener(ApplicationStartedEvent.class)
	void plan() throws IOException {
		var all = (this.catalogue.isMissing() ? 1 : 0) + (this.stories ? this.projects.untold().size() : 0);
		this.steps = (all > 0) ? new Steps(0, all) : null;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void begin() throws InterruptedException {
		var thread = new Thread(this::tell, "demonstration");
		this.teller = thread;
		thread.start();
		if (!this.beside) {
			thread.join();
		}
	}

	private void tell() {
		var began = System.nanoTime();
		try {
			if (this.catalogue.isMissing()) {
				this.catalogue.load();
				step();
			}
			if (this.stories) {
				tellStories(began);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			log.warn("The demonstration stops", ex);
		}
		finally {
			this.steps = null;
		}
	}

	private void tellStories(long began) throws IOException {
		this.needs.state();
		this.reviews.hold();
		var told = 0;
		for (var story : this.projects.untold()) {
			if (this.ended) {
				return;
			}
			this.projects.tell(story);
			told++;
			step();
		}
		if (told > 0) {
			log.info("Demonstration: {} projects told in {} s", told,
					Duration.ofNanos(System.nanoTime() - began).toSeconds());
		}
	}

	private void step() {
		this.steps = running().map(Steps::next).orElse(null);
	}

	/** The story that is being told comes to its end; the next start tells the others. */
	@Override
	public void destroy() throws InterruptedException {
		this.ended = true;
		if (this.teller != null) {
			this.teller.join(PATIENCE.toMillis());
		}
	}

}
