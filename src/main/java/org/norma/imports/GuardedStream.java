package org.norma.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Stops a file that unpacks to more than is sensible, before it fills memory or disk.
 */
class GuardedStream extends FilterInputStream {

	static final long MOST_BYTES = 8L << 30;

	private static final long SUSPICIOUS_BYTES = 64L << 20;

	private static final long MOST_RATIO = 200;

	private final LongSupplier packed;

	private long unpacked;

	GuardedStream(InputStream in, LongSupplier packed) {
		super(in);
		this.packed = packed;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		count((read >= 0) ? 1 : 0);
		return read;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		count(Math.max(read, 0));
		return read;
	}

	private void count(int bytes) {
		this.unpacked += bytes;
		refuse(this.unpacked, Math.max(1, this.packed.getAsLong()));
	}

	static void refuse(long unpacked, long packed) {
		if (unpacked > MOST_BYTES || (unpacked > SUSPICIOUS_BYTES && unpacked / packed > MOST_RATIO)) {
			throw new UnreadableFile("imports.file.unpacks-too-large", unpacked >> 20, packed >> 10);
		}
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
