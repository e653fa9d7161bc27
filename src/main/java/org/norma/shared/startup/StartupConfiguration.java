package org.norma.shared.startup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
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

	@Bean(destroyMethod = "close")
	@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
	@ConditionalOnProperty(name = "norma.database", matchIfMissing = true, havingValue = "embedded")
	EmbeddedDatabase embeddedDatabase(@Value("${norma.data}") Path dataFolder) {
		return new EmbeddedDatabase(dataFolder);
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			log.info("Ready: open http://localhost:{} ({})", web.getWebServer().getPort(),
					System.getProperty("java.vm.name") + " " + Runtime.version());
		}
	}

}
