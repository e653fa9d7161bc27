package org.norma.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Knows how many bytes have been read of it, or of several streams together; another
 * thread may ask meanwhile.
 */
public final class CountedStream extends FilterInputStream {

	private final AtomicLong read;

	public CountedStream(InputStream content) {
		this(content, new AtomicLong());
	}

	/** Adds to what has been read of others. */
	public CountedStream(InputStream content, AtomicLong read) {
		super(content);
		this.read = read;
	}

	/** Bytes read. */
	public long count() {
		return this.read.get();
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

	/** What is passed over was unpacked too. */
	@Override
	public long skip(long most) throws IOException {
		long passed = super.skip(most);
		this.read.addAndGet(passed);
		return passed;
	}

	/** It would be counted twice. */
	@Override
	public boolean markSupported() {
		return false;
	}

}
