package org.norma.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is read. */
final class CountedStream extends FilterInputStream {

	private final AtomicLong read;

	CountedStream(InputStream content, AtomicLong read) {
		super(content);
		this.read = read;
	}

	@Override
	public int read() throws IOException {
		int one = super.read();
		this.read.addAndGet((one >= 0) ? 1 : 0);
		return one;
	}

	@Override
	public int read(byte[] bytes, int from, int most) throws IOException {
		int some = super.read(bytes, from, most);
		this.read.addAndGet(Math.max(0, some));
		return some;
	}

}
