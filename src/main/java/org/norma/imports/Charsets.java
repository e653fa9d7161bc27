package org.norma.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out in which character set a text was written. */
final class Charsets {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private Charsets() {
	}

	/**
	 * The character set of a text that begins so.
	 * @throws UnreadableFile when it is none of those in use
	 */
	static Charset of(byte[] head, String chosen) {
		if (!chosen.isBlank()) {
			return Charset.forName(chosen);
		}
		if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
			return StandardCharsets.UTF_16LE;
		}
		if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
			return StandardCharsets.UTF_16BE;
		}
		if (fits(head, StandardCharsets.UTF_8)) {
			return StandardCharsets.UTF_8;
		}
		if (fits(head, GB18030)) {
			return GB18030;
		}
		throw new UnreadableFile("imports.file.charset-unknown");
	}

	/** A character cut off at the end does not count against it. */
	private static boolean fits(byte[] head, Charset charset) {
		var decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		var result = decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
		return !result.isError();
	}

}
