package org.norma.faults;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Norma as a process of its own, with a data folder that outlives it. */
final class ChildNorma {

	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(300);

	private final Path data;

	private final Path log;

	private final Process process;

	private ChildNorma(Path data, Path log, Process process) {
		this.data = data;
		this.log = log;
		this.process = process;
	}

	/** Starts the application and waits until its page answers. */
	static ChildNorma serve(Path data, Path log, int port, int mailPort) throws Exception {
		var norma = run(data, log, "--server.port=" + port, "--management.server.port=0",
				"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mailPort);
		try {
			norma.awaitLine("Ready: open");
			return norma;
		}
		catch (Exception ex) {
			norma.stop();
			throw ex;
		}
	}

	/** Runs the program with the arguments; jobs of dead processes are found soon. */
	static ChildNorma run(Path data, Path log, String... arguments) throws IOException {
		var command = new ArrayList<>(List.of(System.getProperty("java.home") + File.separator + "bin/java", "-Xmx512m",
				"-XX:TieredStopAtLevel=1", "-cp", classes(), "org.norma.NormaApplication"));
		command.addAll(List.of(arguments));
		command.addAll(List.of("--norma.data=" + data, "--norma.demo=false", "--db-scheduler.heartbeat-interval=1s",
				"--db-scheduler.polling-interval=1s"));
		Files.writeString(log, "");
		return new ChildNorma(data, log,
				new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
	}

	private static String classes() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	void awaitLine(String words) throws Exception {
		var end = System.nanoTime() + PATIENCE;
		while (!log().contains(words)) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("no “" + words + "”:\n" + log());
			}
			Thread.sleep(100);
		}
	}

	String log() throws IOException {
		return Files.readString(this.log);
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** Its database, read past it. */
	JdbcClient database() throws IOException {
		var port = Files.readAllLines(postmaster()).get(3).strip();
		var password = Files.readString(this.data.resolve("postgres.pgpass")).strip().replaceFirst(".*:", "");
		var source = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres",
				password);
		return JdbcClient.create(source);
	}

	private Path postmaster() {
		return this.data.resolve("postgres").resolve("postmaster.pid");
	}

	/** Kills the process at once; its PostgreSQL lives on. */
	void kill() throws Exception {
		this.process.destroyForcibly();
		this.process.waitFor();
	}

	/** Kills the process and its PostgreSQL at once, as a power cut does. */
	void killAll() throws Exception {
		var postgres = ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster()).get(0).strip())).orElseThrow();
		var workers = postgres.descendants().toList();
		this.process.destroyForcibly();
		postgres.destroyForcibly();
		workers.forEach(ProcessHandle::destroyForcibly);
		this.process.waitFor();
		postgres.onExit().get(30, TimeUnit.SECONDS);
	}

	/** Ends it as people do. */
	void stop() throws Exception {
		this.process.destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			killAll();
		}
	}

}
