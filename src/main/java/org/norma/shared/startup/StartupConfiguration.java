package org.norma.shared.startup;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Configuration(proxyBeanMethods = false)
class StartupConfiguration {

	private static final Logger log = LoggerFactory.getLogger("org.norma");

	@Bean
	@Fallback
	Clock clock(@Value("${norma.zone}") ZoneId zone) {
		return Clock.system(zone);
	}

	/** Tells the scripts of the migrations who reads and writes the tables. */
	@Bean
	FlywayConfigurationCustomizer applicationRole(ObjectProvider<JdbcConnectionDetails> application) {
		return (flyway) -> {
			var placeholders = new HashMap<>(flyway.getPlaceholders());
			placeholders.put("applicationRole",
					Optional.ofNullable(application.getIfAvailable())
						.map(JdbcConnectionDetails::getUsername)
						.orElse(""));
			flyway.placeholders(placeholders);
		};
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			log.info("Ready: open http://localhost:{} ({})", web.getWebServer().getPort(),
					System.getProperty("java.vm.name") + " " + Runtime.version());
		}
	}

}
