package org.norma.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountedStreamTests {

	@Test
	void everyByteCountsHoweverItIsTaken() throws IOException {
		try (var stream = new CountedStream(new ByteArrayInputStream(new byte[100]))) {
			stream.read();
			stream.readNBytes(9);
			stream.skip(50);
			assertThat(stream.count()).isEqualTo(60);
			stream.readAllBytes();
			assertThat(stream.read()).isEqualTo(-1);
			assertThat(stream.count()).as("the end is no byte").isEqualTo(100);
		}
	}

	@Test
	void severalAreCountedTogether() throws IOException {
		var together = new AtomicLong();
		for (int each = 0; each < 3; each++) {
			try (var stream = new CountedStream(new ByteArrayInputStream(new byte[10]), together)) {
				stream.readAllBytes();
			}
		}
		assertThat(together).hasValue(30);
	}

}
