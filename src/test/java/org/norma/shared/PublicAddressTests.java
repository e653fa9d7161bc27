package org.norma.shared;

import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Where links lead that leave Norma. */
class PublicAddressTests {

	private static ServletWebServerInitializedEvent serving(int port, String namespace) {
		var context = new ServletWebServerApplicationContext();
		context.setServerNamespace(namespace);
		return new ServletWebServerInitializedEvent(new WebServer() {
			@Override
			public void start() {
			}

			@Override
			public void stop() {
			}

			@Override
			public int getPort() {
				return port;
			}
		}, context);
	}

	@Test
	void whatTheInstallationSaysHolds() {
		var address = new PublicAddress(
				new MockEnvironment().withProperty("norma.public-url", "https://norma.example.org/ "));
		address.started(serving(8190, null));
		assertThat(address.base()).isEqualTo("https://norma.example.org");
	}

	@Test
	void otherwiseItIsThePortAtWhichThePagesAreServedNotThatOfTheManagement() {
		var address = new PublicAddress(new MockEnvironment().withProperty("server.port", "0"));
		address.started(serving(8190, null));
		address.started(serving(8191, "management"));
		assertThat(address.base()).isEqualTo("http://localhost:8190");
		assertThat(address.configured()).isEmpty();
	}

	@Test
	void beforeAnythingIsServedItIsThePortOfTheSettings() {
		assertThat(new PublicAddress(new MockEnvironment().withProperty("server.port", "9000")).base())
			.isEqualTo("http://localhost:9000");
	}

}
