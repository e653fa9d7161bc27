package org.norma.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server with moods: it answers, is silent, refuses, or breaks off. */
final class MoodyMailServer implements AutoCloseable {

	/** How it behaves towards the next mail. */
	enum Mood {

		FRIENDLY, SILENT, REFUSING_ONE, REFUSING_ALL, BREAKING_OFF

	}

	static final String REFUSED = "refused@example.org";

	private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final List<String> taken = new CopyOnWriteArrayList<>();

	private volatile Mood mood = Mood.FRIENDLY;

	MoodyMailServer() throws IOException {
		var thread = new Thread(this::serve, "moody-mail-server");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	void mood(Mood next) {
		this.mood = next;
	}

	/** Headers {@code To} and {@code Message-ID} of each mail that it took. */
	List<String> taken() {
		return this.taken;
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try {
				var client = this.socket.accept();
				var thread = new Thread(() -> talk(client));
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void talk(Socket client) {
		try (client;
				var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
			if (this.mood == Mood.SILENT) {
				in.readLine();
				return;
			}
			say(out, "220 moody");
			for (var line = in.readLine(); line != null && answer(line, in, out); line = in.readLine()) {
				continue;
			}
		}
		catch (IOException ex) {
			// the client has gone
		}
	}

	/** Answers a line; whether the conversation goes on. */
	private boolean answer(String line, BufferedReader in, PrintWriter out) throws IOException {
		if (line.startsWith("DATA")) {
			say(out, "354 go on");
			this.taken.add(letter(in));
			if (this.mood == Mood.BREAKING_OFF) {
				return false;
			}
			say(out, "250 taken");
		}
		else if (line.startsWith("RCPT") && refuses(line)) {
			say(out, "550 no such person");
		}
		else {
			say(out, line.startsWith("QUIT") ? "221 bye" : "250 moody");
		}
		return !line.startsWith("QUIT");
	}

	private boolean refuses(String line) {
		return this.mood == Mood.REFUSING_ALL || (this.mood == Mood.REFUSING_ONE && line.contains(REFUSED));
	}

	private static String letter(BufferedReader in) throws IOException {
		var kept = new StringBuilder();
		for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			if (line.startsWith("To:") || line.startsWith("Message-ID:")) {
				kept.append(line).append('\n');
			}
		}
		return kept.toString();
	}

	private static void say(PrintWriter out, String line) {
		out.print(line + "\r\n");
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
