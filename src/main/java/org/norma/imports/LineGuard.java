package org.norma.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * Refuses lines longer than any row of a catalogue, and text in another character set
 * than expected.
 */
class LineGuard extends FilterReader {

	static final int LONGEST_LINE = 4 << 20;

	private final String charset;

	private final boolean oneLineAllowed;

	private int length;

	private long line = 1;

	LineGuard(Reader in, String charset, boolean oneLineAllowed) {
		super(in);
		this.charset = charset;
		this.oneLineAllowed = oneLineAllowed;
	}

	@Override
	public int read() throws IOException {
		var one = new char[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0];
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		try {
			int read = super.read(buffer, offset, length);
			for (int i = offset; i < offset + read; i++) {
				count(buffer[i]);
			}
			return read;
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableFile("imports.file.not-in-charset", this.charset, this.line);
		}
	}

	private void count(char c) {
		this.length++;
		if (c == '\n') {
			this.length = 0;
			this.line++;
		}
		if (this.length > LONGEST_LINE && !this.oneLineAllowed) {
			throw new UnreadableFile("imports.file.line-too-long", this.line, LONGEST_LINE >> 20);
		}
	}

}
