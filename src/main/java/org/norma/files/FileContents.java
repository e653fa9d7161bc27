package org.norma.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps contents in pieces, each content once. A piece is read by a query of its own, so
 * that a slow reader holds no connection.
 */
@Repository
class FileContents {

	private static final int PIECE = 1 << 19;

	private final JdbcClient jdbc;

	FileContents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void keep(ReceivedFile file) throws IOException {
		int added = this.jdbc.sql("insert into file_content (sha256, size) values (?, ?) on conflict do nothing")
			.params(file.sha256(), file.size())
			.update();
		if (added == 0) {
			return;
		}
		try (var content = Files.newInputStream(file.path())) {
			int number = 0;
			for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
				this.jdbc.sql("insert into file_piece (sha256, number, bytes) values (?, ?, ?)")
					.params(file.sha256(), number++, piece)
					.update();
			}
		}
	}

	void write(StoredContent content, OutputStream out) throws IOException {
		long pieces = (content.size() + PIECE - 1) / PIECE;
		for (int number = 0; number < pieces; number++) {
			out.write(this.jdbc.sql("select bytes from file_piece where sha256 = ? and number = ?")
				.params(content.sha256(), number)
				.query((row, line) -> row.getBytes("bytes"))
				.single());
		}
	}

}
