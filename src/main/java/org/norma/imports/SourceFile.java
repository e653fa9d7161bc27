package org.norma.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.norma.shared.CountedStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that somebody brought; finds out what it is and reads its rows. */
final class SourceFile implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(SourceFile.class);

	private static final int HEAD = 1 << 20;

	private static final int SAMPLE = 4_096;

	private static final int LONGEST_SAMPLE = 120;

	private final Path path;

	private final long size;

	private final CountedStream counted;

	private final RowStream rows;

	private final Map<String, String> samples = new LinkedHashMap<>();

	private String charset = "";

	private SourceFile(Path path, long size, CountedStream counted, String charset, int headerRow) throws IOException {
		this.path = path;
		this.size = size;
		this.counted = counted;
		this.rows = rows(unpacked(), charset, headerRow);
	}

	/**
	 * Opens it.
	 * @throws UnreadableFile when it is empty, damaged, or of no kind that can be read
	 */
	static SourceFile open(Path path, String charset, int headerRow) throws IOException {
		var size = Files.size(path);
		if (size == 0) {
			throw new UnreadableFile("imports.file.empty");
		}
		var counted = new CountedStream(Files.newInputStream(path));
		try {
			return new SourceFile(path, size, counted, charset, headerRow);
		}
		catch (ZipException ex) {
			counted.close();
			throw damaged(ex);
		}
		catch (IOException | RuntimeException ex) {
			counted.close();
			throw ex;
		}
	}

	private InputStream unpacked() throws IOException {
		var plain = new BufferedInputStream(this.counted, 1 << 16);
		var magic = peek(plain, 2);
		boolean packed = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
		return packed
				? new BufferedInputStream(new GuardedStream(new GZIPInputStream(plain, 1 << 16), this.counted::count),
						HEAD)
				: new BufferedInputStream(plain, HEAD);
	}

	private RowStream rows(InputStream in, String charset, int headerRow) throws IOException {
		var head = peek(in, HEAD);
		if (head.length >= 4 && head[0] == 'P' && head[1] == 'K') {
			return XlsxRows.open(this.path, headerRow);
		}
		var decoded = Charsets.of(head, charset);
		this.charset = Charsets.name(decoded);
		this.samples.putAll(samples(head));
		var begin = new String(head, 0, Math.min(head.length, 4096), decoded).replace("\uFEFF", "").stripLeading();
		if (begin.isEmpty()) {
			throw new UnreadableFile("imports.file.empty");
		}
		if (begin.startsWith("%PDF") || begin.indexOf('\0') >= 0 || begin.startsWith("<")) {
			throw new UnreadableFile("imports.file.kind-unknown");
		}
		boolean json = begin.startsWith("{") || begin.startsWith("[");
		var text = text(in, decoded, json);
		return json ? JsonRows.open(text) : new CsvRows(text, headerRow);
	}

	private static BufferedReader text(InputStream in, Charset charset, boolean json) throws IOException {
		var decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		var reader = new BufferedReader(new LineGuard(new InputStreamReader(in, decoder), charset.displayName(), json),
				1 << 16);
		reader.mark(1);
		if (reader.read() != '\uFEFF') {
			reader.reset();
		}
		return reader;
	}

	private static byte[] peek(InputStream in, int bytes) throws IOException {
		in.mark(bytes);
		var head = in.readNBytes(bytes);
		in.reset();
		return head;
	}

	RowStream rows() {
		return this.rows;
	}

	/** The character set in which it is read; empty for a workbook. */
	String charset() {
		return this.charset;
	}

	/**
	 * The first line that is not plain ASCII as each character set reads it in which it
	 * makes sense; empty where all lines are plain.
	 */
	Map<String, String> samples() {
		return this.samples;
	}

	/**
	 * That line of a file of which no character set makes sense, in all that can read it.
	 */
	static Map<String, String> samples(Path path) throws IOException {
		try (var content = Files.newInputStream(path)) {
			return samples(content.readNBytes(SAMPLE));
		}
	}

	private static Map<String, String> samples(byte[] head) {
		var begin = Arrays.copyOf(head, Math.min(head.length, SAMPLE));
		var samples = new LinkedHashMap<String, String>();
		for (var name : Charsets.likely(begin)) {
			sample(begin, name).filter((line) -> !samples.containsValue(line))
				.ifPresent((line) -> samples.put(name, line));
		}
		return samples;
	}

	private static Optional<String> sample(byte[] begin, String charset) {
		return Charsets.decoded(begin, Charsets.of(begin, charset))
			.flatMap((text) -> text.lines().filter((line) -> line.chars().anyMatch((c) -> c > 0x7F)).findFirst())
			.map((line) -> line.substring(0, Math.min(LONGEST_SAMPLE, line.length())));
	}

	/** How much of it has been read, from 0 to 100. */
	int percent() {
		return (int) Math.min(100, 100 * this.counted.count() / this.size);
	}

	/** The technical reason is for the log; the person reads what to do. */
	static UnreadableFile damaged(Exception cause) {
		log.info("A file cannot be read: {}", cause.toString());
		return new UnreadableFile("imports.file.damaged");
	}

	@Override
	public void close() throws IOException {
		this.rows.close();
		this.counted.close();
	}

}
