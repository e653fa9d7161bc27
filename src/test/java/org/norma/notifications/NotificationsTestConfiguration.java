package org.norma.notifications;

import java.io.IOException;
import java.net.ServerSocket;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

@TestConfiguration(proxyBeanMethods = false)
class NotificationsTestConfiguration {

	@Bean
	@Primary
	static MovableClock movableClock() {
		var clock = new MovableClock();
		clock.set("2026-11-20T09:00:00");
		return clock;
	}

	@Bean(initMethod = "start", destroyMethod = "stop")
	static GreenMail mailServer() throws IOException {
		try (var free = new ServerSocket(0)) {
			return new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		}
	}

	@Bean
	static DynamicPropertyRegistrar addressOf(GreenMail server) {
		return (properties) -> properties.add("spring.mail.port", () -> server.getSmtp().getPort());
	}

	@Bean
	static TestWork testWork() {
		return new TestWork();
	}

	@Bean
	static TestPeople testPeople(JdbcClient jdbc) {
		return new TestPeople(jdbc);
	}

}
