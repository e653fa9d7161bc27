package org.norma.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One kept HTTP/1.1 connection that costs next to nothing beside the server: client and
 * server share the processors, and what the client uses the server lacks.
 */
final class Connection implements AutoCloseable {

	private final Socket socket;

	private final BufferedInputStream in;

	private final String headers;

	/**
	 * @param cookies what stands in the header {@code Cookie}, empty for nobody
	 */
	Connection(int port, String cookies) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(60_000);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 64 * 1024);
		this.headers = " HTTP/1.1\r\nHost: localhost:" + port + "\r\n"
				+ (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n") + "\r\n";
	}

	/** Asks and reads the whole answer. */
	Answer get(String address) throws IOException {
		this.socket.getOutputStream().write(("GET " + address + this.headers).getBytes(StandardCharsets.US_ASCII));
		var status = Integer.parseInt(line().substring(9, 12));
		var fields = new HashMap<String, String>();
		for (var line = line(); !line.isEmpty(); line = line()) {
			var colon = line.indexOf(':');
			fields.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		return new Answer(status, fields, body(fields));
	}

	private long body(Map<String, String> fields) throws IOException {
		var length = fields.get("content-length");
		if (length != null) {
			return skip(Long.parseLong(length));
		}
		long whole = 0;
		for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
			whole += skip(chunk);
			line();
		}
		line();
		return whole;
	}

	private long chunk() throws IOException {
		return Long.parseLong(line(), 16);
	}

	private long skip(long bytes) throws IOException {
		this.in.skipNBytes(bytes);
		return bytes;
	}

	private String line() throws IOException {
		var line = new StringBuilder(64);
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The server closed the connection");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/**
	 * @param bytes length of the body
	 */
	record Answer(int status, Map<String, String> fields, long bytes) {
	}

}
