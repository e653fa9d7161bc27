package org.norma.shared;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach Norma, for links that leave it: {@code
 * norma.public-url}, and where that is not set the port at which it really serves. Never
 * what a request says of its host: whoever sends it chooses that.
 */
@Component
public class PublicAddress {

	private static final Logger log = LoggerFactory.getLogger("org.norma");

	private static final String HERE = "http://localhost:";

	private final Environment settings;

	private volatile @Nullable Integer port;

	PublicAddress(Environment settings) {
		this.settings = settings;
	}

	/** The port of the pages; the one of the management has a name. */
	@EventListener
	void started(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() == null) {
			this.port = event.getWebServer().getPort();
		}
	}

	/** Says at the start where links lead, since no request is believed about it. */
	@EventListener(ApplicationReadyEvent.class)
	void say() {
		if (configured().isEmpty()) {
			log.info(
					"norma.public-url is not set: links in mails, feeds and calendars lead to {}. Set it to the address"
							+ " under which people reach Norma.",
					base());
		}
	}

	/** Without a slash at its end. */
	public String base() {
		return configured().orElseGet(() -> HERE + port());
	}

	/** What the installation says, empty where it says nothing. */
	public Optional<String> configured() {
		return Optional.ofNullable(this.settings.getProperty("norma.public-url"))
			.map((url) -> url.strip().replaceAll("/+$", ""))
			.filter((url) -> !url.isEmpty());
	}

	private int port() {
		var served = this.port;
		return (served != null && served > 0) ? served : this.settings.getProperty("server.port", Integer.class, 8080);
	}

}
