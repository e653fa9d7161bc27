package org.norma.shared.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server does before the first filter. */
@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {

	/** Half of the threads that there are where none are virtual. */
	private static final int BODIES = 100;

	private static final int BODIES_OF_ONE_CLIENT = 25;

	@Bean
	static WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesAtAPace(TrustedProxies proxies,
			SmallAnswers answers) {
		return (tomcat) -> tomcat
			.addContextValves(new BodyValve(new BodiesUnderway(BODIES, BODIES_OF_ONE_CLIENT), proxies, answers));
	}

	/** Within what the server itself says of errors, which then finds them answered. */
	@Bean
	static WebServerFactoryCustomizer<TomcatServletWebServerFactory> sentencesForWhatIsNoAddress(SmallAnswers answers) {
		return (tomcat) -> tomcat.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new NoAddressValve(answers)));
	}

}
