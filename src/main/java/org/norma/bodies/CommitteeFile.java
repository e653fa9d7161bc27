package org.norma.bodies;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;
import org.norma.shared.RuleBroken;

/**
 * A file of JSON lines, packed with gzip or not, read line by line with bounds: a line
 * that is too long is cut and marked, a file that unpacks to too much is refused.
 */
final class CommitteeFile implements AutoCloseable {

	static final int LONGEST_LINE = 1024 * 1024;

	private static final long LARGEST = 512L * 1024 * 1024;

	private static final int GZIP = 0x1f8b;

	private final BufferedReader reader;

	private long number;

	private long read;

	private CommitteeFile(BufferedReader reader) {
		this.reader = reader;
	}

	static CommitteeFile open(InputStream stream) {
		try {
			var buffered = new BufferedInputStream(stream);
			buffered.mark(2);
			var packed = ((buffered.read() << 8) | buffered.read()) == GZIP;
			buffered.reset();
			var plain = packed ? new GZIPInputStream(buffered) : buffered;
			return new CommitteeFile(new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new RuleBroken("bodies.file-broken", 1);
		}
	}

	/** The next line that is not blank, {@code null} at the end. */
	@Nullable Line next() {
		try {
			var line = readLine();
			while (line != null && line.text().isBlank()) {
				line = readLine();
			}
			return line;
		}
		catch (EOFException | ZipException ex) {
			throw new RuleBroken("bodies.file-broken", this.number);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private @Nullable Line readLine() throws IOException {
		var text = new StringBuilder();
		var whole = true;
		this.number++;
		var character = this.reader.read();
		if (character < 0) {
			return null;
		}
		for (; character >= 0 && character != '\n'; character = this.reader.read()) {
			if (text.length() < LONGEST_LINE) {
				text.append((char) character);
			}
			else {
				whole = false;
			}
			this.read++;
			if (this.read > LARGEST) {
				throw new RuleBroken("bodies.file-too-large", LARGEST / 1024 / 1024);
			}
		}
		return new Line(this.number, text.toString(), whole);
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

	/** A line of the file; not whole when it was too long. */
	record Line(long number, String text, boolean whole) {
	}

}
