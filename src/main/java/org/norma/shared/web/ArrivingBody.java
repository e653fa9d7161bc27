package org.norma.shared.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A body that has to arrive at a certain pace: within so many seconds, and one more for
 * each piece of it.
 */
final class ArrivingBody implements InputBuffer {

	private static final long SECONDS = 20;

	private static final long BYTES_A_SECOND = 16 * 1024;

	private static final long SECONDS_FOR_THE_REST = 10;

	private final InputBuffer body;

	private final long length;

	private final Runnable arrived;

	private final LongSupplier nanos;

	private final long begun;

	private long received;

	private boolean whole;

	private boolean left;

	/**
	 * Begins to wait for the body.
	 * @param length bytes that are announced, -1 where none are
	 * @param arrived what is done once when nothing more is awaited
	 */
	ArrivingBody(InputBuffer body, long length, Runnable arrived, LongSupplier nanos) {
		this.body = body;
		this.length = length;
		this.arrived = arrived;
		this.nanos = nanos;
		this.begun = nanos.getAsLong();
	}

	@Override
	public int doRead(ApplicationBufferHandler handler) throws IOException {
		if (seconds() > SECONDS + this.received / BYTES_A_SECOND) {
			throw new SocketTimeoutException("A body came too slowly");
		}
		int read = this.body.doRead(handler);
		this.received += Math.max(0, read);
		if (read < 0 || (this.length >= 0 && this.received >= this.length)) {
			this.whole = true;
			leave();
		}
		return read;
	}

	@Override
	public int available() {
		return this.body.available();
	}

	boolean isWhole() {
		return this.whole;
	}

	/** Nothing more is awaited. */
	void leave() {
		if (!this.left) {
			this.left = true;
			this.arrived.run();
		}
	}

	/**
	 * Reads what nobody wanted, so that who sends it hears the answer.
	 * @return whether all of it came soon
	 */
	boolean drain() {
		long until = seconds() + SECONDS_FOR_THE_REST;
		var nowhere = new Nowhere();
		try {
			while (!this.whole && seconds() < until) {
				doRead(nowhere);
			}
		}
		catch (IOException ex) {
			return false;
		}
		return this.whole;
	}

	private long seconds() {
		return TimeUnit.NANOSECONDS.toSeconds(this.nanos.getAsLong() - this.begun);
	}

	private static final class Nowhere implements ApplicationBufferHandler {

		private @Nullable ByteBuffer bytes;

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.bytes = buffer;
		}

		@Override
		public @Nullable ByteBuffer getByteBuffer() {
			return this.bytes;
		}

		@Override
		public void expand(int size) {
		}

	}

}
