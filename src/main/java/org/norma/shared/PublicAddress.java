package org.norma.shared;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach Norma, for links that leave it: {@code
 * norma.public-url}, and where that is not set the port at which it really serves.
 */
@Component
public class PublicAddress {

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
