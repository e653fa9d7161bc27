package org.norma.imports;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.jspecify.annotations.Nullable;

/**
 * Unpacks and parses the next rows while the present ones are understood and written.
 * What a row or the file is refused for is thrown where its turn comes.
 */
final class ReadAhead implements RowStream {

	private static final int CHUNK = 100;

	private static final int CHUNKS = 8;

	private final BlockingQueue<List<Read>> ready = new ArrayBlockingQueue<>(CHUNKS);

	private final RowStream source;

	private final Thread reader;

	private Iterator<Read> chunk = List.<Read>of().iterator();

	private boolean ended;

	ReadAhead(RowStream source) {
		this.source = source;
		this.reader = new Thread(this::read, "import-reader");
		this.reader.setDaemon(true);
		this.reader.start();
	}

	private void read() {
		try {
			Read last;
			do {
				var next = new ArrayList<Read>(CHUNK);
				do {
					last = one();
					next.add(last);
				}
				while (next.size() < CHUNK && !last.isLast());
				this.ready.put(next);
			}
			while (!last.isLast());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Read one() {
		try {
			return new Read(this.source.next(), null);
		}
		catch (IOException | RuntimeException ex) {
			return new Read(null, ex);
		}
	}

	@Override
	public @Nullable Row next() throws IOException {
		if (this.ended) {
			return null;
		}
		if (!this.chunk.hasNext()) {
			this.chunk = take().iterator();
		}
		var read = this.chunk.next();
		this.ended = read.isLast();
		if (read.problem() instanceof IOException ex) {
			throw ex;
		}
		if (read.problem() instanceof RuntimeException ex) {
			throw ex;
		}
		return read.row();
	}

	private List<Read> take() throws IOException {
		try {
			return this.ready.take();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("The reading of the file was interrupted");
		}
	}

	/** Stops reading; the source is closed by whoever opened it. */
	@Override
	public void close() throws IOException {
		this.reader.interrupt();
		try {
			this.reader.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("The reading of the file was interrupted");
		}
	}

	/**
	 * A row, or why there is none.
	 */
	private record Read(@Nullable Row row, @Nullable Exception problem) {

		/**
		 * After a row that is refused the next one is read; after anything else nothing.
		 */
		boolean isLast() {
			return this.row == null && !(this.problem instanceof RowRefused);
		}

	}

}
