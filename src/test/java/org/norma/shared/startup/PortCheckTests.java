package org.norma.shared.startup;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.norma.NormaApplication;

import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortCheckTests {

	@TempDir
	private Path folder;

	@Test
	void aPortInUseIsNamedBeforeAnyDataIsTouched() throws Exception {
		try (var taken = new ServerSocket(0)) {
			var data = this.folder.resolve("data");
			assertThatExceptionOfType(CannotStart.class)
				.isThrownBy(() -> SpringApplication.run(NormaApplication.class, "--server.port=" + taken.getLocalPort(),
						"--norma.data=" + data))
				.withMessageContaining("The port " + taken.getLocalPort() + " is in use");
			assertThat(Files.exists(data)).isFalse();
		}
	}

}
