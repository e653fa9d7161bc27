package org.norma.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is, by its content; its name says nothing. */
public enum FileKind {

	/** Portable Document Format (ISO 32000). */
	PDF("application/pdf"),
	/** Open Fixed-layout Document (GB/T 33190). */
	OFD("application/ofd"),
	/** Word document of the compound file format. */
	DOC("application/msword"),
	/** Word document (ISO/IEC 29500), without programs in it. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private static final int HEAD = 1024;

	private static final int STEP = 1 << 16;

	private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

	private static final byte[] WORD = "WordDocument".getBytes(StandardCharsets.UTF_16LE);

	private final String mediaType;

	FileKind(String mediaType) {
		this.mediaType = mediaType;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** How its names end, without the dot. */
	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether browsers show it by themselves. */
	public boolean isShown() {
		return this == PDF;
	}

	/** The kind of a file; empty for what Norma does not take. */
	static Optional<FileKind> of(Path file) throws IOException {
		byte[] head = head(file);
		if (indexOf(head, "%PDF-".getBytes(StandardCharsets.US_ASCII)) >= 0) {
			return Optional.of(PDF);
		}
		if (indexOf(head, COMPOUND) == 0) {
			return Optional.of(DOC).filter((doc) -> holds(file, WORD));
		}
		return (indexOf(head, "PK".getBytes(StandardCharsets.US_ASCII)) == 0) ? packed(file) : Optional.empty();
	}

	private static byte[] head(Path file) throws IOException {
		try (var content = Files.newInputStream(file)) {
			return content.readNBytes(HEAD);
		}
	}

	private static Optional<FileKind> packed(Path file) throws IOException {
		try (var zip = new ZipFile(file.toFile())) {
			if (zip.getEntry("OFD.xml") != null) {
				return Optional.of(OFD);
			}
			boolean plain = zip.getEntry("word/document.xml") != null && zip.getEntry("word/vbaProject.bin") == null;
			return Optional.of(DOCX).filter((docx) -> plain);
		}
		catch (ZipException ex) {
			return Optional.empty();
		}
	}

	/** Whether the bytes stand somewhere in it, read in steps that overlap. */
	private static boolean holds(Path file, byte[] wanted) {
		try (InputStream content = Files.newInputStream(file)) {
			byte[] window = new byte[STEP + wanted.length];
			int kept = 0;
			for (int read = content.readNBytes(window, kept, STEP); read > 0; read = content.readNBytes(window, kept,
					STEP)) {
				int filled = kept + read;
				if (indexOf(java.util.Arrays.copyOf(window, filled), wanted) >= 0) {
					return true;
				}
				kept = Math.min(wanted.length, filled);
				System.arraycopy(window, filled - kept, window, 0, kept);
			}
			return false;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static int indexOf(byte[] bytes, byte[] wanted) {
		for (int at = 0; at <= bytes.length - wanted.length; at++) {
			if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
				return at;
			}
		}
		return -1;
	}

}
