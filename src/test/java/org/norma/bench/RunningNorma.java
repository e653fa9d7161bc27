package org.norma.bench;

import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, with 512 MB of heap. */
final class RunningNorma implements AutoCloseable {

	private static final String HEAP = "-Xmx512m";

	private final Process process;

	private final int port;

	private final int management;

	private final double secondsToReady;

	private final Path log;

	private RunningNorma(Process process, int port, int management, double secondsToReady, Path log) {
		this.process = process;
		this.port = port;
		this.management = management;
		this.secondsToReady = secondsToReady;
		this.log = log;
	}

	static RunningNorma start(String database, Path data, String... more) throws Exception {
		return start(Path.of("target/norma.jar"), database, data, more);
	}

	static RunningNorma start(Path jar, String database, Path data, String... more) throws Exception {
		int port = freePort();
		int management = freePort();
		var log = data.resolve("norma-" + port + ".log");
		Files.createDirectories(data);
		var command = new ArrayList<>(List.of(java(), HEAP, "-jar", jar.toString(), "--server.port=" + port,
				"--management.server.port=" + management, "--norma.data=" + data, "--spring.datasource.url=" + database,
				"--norma.api.limit.requests=100000000", "--server.tomcat.max-keep-alive-requests=-1"));
		command.addAll(List.of(more));
		long before = System.nanoTime();
		var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		while (!Files.readString(log).contains("Ready: open")) {
			if (!process.isAlive()) {
				throw new IllegalStateException("Norma did not start:\n" + Files.readString(log));
			}
			Thread.sleep(50);
		}
		return new RunningNorma(process, port, management, (System.nanoTime() - before) / 1e9, log);
	}

	private static String java() {
		return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
	}

	private static int freePort() throws Exception {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	Load load() {
		return new Load(this.port);
	}

	Load managementLoad() {
		return new Load(this.management);
	}

	double secondsToReady() {
		return this.secondsToReady;
	}

	/** Waits until the log holds a line that fits. */
	void await(String line) throws Exception {
		while (!Pattern.compile(line).matcher(log()).find()) {
			if (!this.process.isAlive()) {
				throw new IllegalStateException("Norma ended:\n" + log());
			}
			Thread.sleep(500);
		}
	}

	/** What the log says. */
	String found(String line) throws Exception {
		var found = Pattern.compile(line).matcher(log());
		return found.find() ? found.group() : "";
	}

	String log() throws Exception {
		return Files.readString(this.log);
	}

	@Override
	public void close() throws Exception {
		this.process.destroy();
		this.process.waitFor();
	}

}
