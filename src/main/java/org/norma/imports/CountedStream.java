package org.norma.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much of a file has been read. */
class CountedStream extends FilterInputStream {

	private volatile long read;

	CountedStream(InputStream in) {
		super(in);
	}

	long count() {
		return this.read;
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		this.read += (one >= 0) ? 1 : 0;
		return one;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int more = super.read(buffer, offset, length);
		this.read += Math.max(more, 0);
		return more;
	}

}
