package org.norma.shared.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Looks before anything else whether the ports are free, so that a second start touches
 * no data.
 */
public class PortCheck implements ApplicationListener<ApplicationPreparedEvent> {

	@Override
	public void onApplicationEvent(ApplicationPreparedEvent event) {
		if (event.getSpringApplication().getWebApplicationType() == WebApplicationType.SERVLET) {
			var environment = event.getApplicationContext().getEnvironment();
			check(environment, "server.port", environment.getProperty("server.address"), 8080);
			check(environment, "management.server.port", environment.getProperty("management.server.address"), -1);
		}
	}

	private static void check(Environment environment, String property, @Nullable String address, int unset) {
		int port = environment.getProperty(property, Integer.class, unset);
		if (port <= 0) {
			return;
		}
		try (var socket = new ServerSocket(port, 1, (address != null) ? InetAddress.getByName(address) : null)) {
			socket.setReuseAddress(true);
		}
		catch (IOException ex) {
			throw new CannotStart("The port " + port + " is in use by another program.",
					"Stop that program, or start with --" + property + "=ANOTHER_PORT. Nothing was changed.");
		}
	}

}
