package org.norma.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.norma.shared.RuleBroken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a file is, is seen in it. */
class ReceivedFileTests {

	private static FileKind kind(byte[] content) throws IOException {
		try (var file = ReceivedFile.of("named.exe", new ByteArrayInputStream(content))) {
			return file.kind();
		}
	}

	private static void refused(String key, InputStream content) {
		assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> ReceivedFile.of("named.pdf", content))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

	@Test
	void theKindIsReadFromTheContentWhateverTheName() throws IOException {
		assertThat(kind(Samples.pdf("one"))).isEqualTo(FileKind.PDF);
		assertThat(kind(Samples.ofd())).isEqualTo(FileKind.OFD);
		assertThat(kind(Samples.docx())).isEqualTo(FileKind.DOCX);
		assertThat(kind(Samples.doc(512))).isEqualTo(FileKind.DOC);
	}

	@Test
	void theMarkOfAWordDocumentIsFoundAcrossTheStepsOfReading() throws IOException {
		for (int at : new int[] { (1 << 16) - 5, 1 << 16, (1 << 17) - 11, 300_000 }) {
			assertThat(kind(Samples.doc(at))).as("at " + at).isEqualTo(FileKind.DOC);
		}
	}

	@Test
	void otherContentIsRefusedUnderAnyName() {
		refused("files.refused.kind", text("<html><script>alert(1)</script></html>"));
		refused("files.refused.kind", text("MZ program"));
		refused("files.refused.kind", new ByteArrayInputStream(Samples.docm()));
		refused("files.refused.kind", new ByteArrayInputStream(new byte[2000]));
		refused("files.refused.kind", text("PK but no archive"));
		refused("files.refused.empty", text(""));
	}

	@Test
	void whatIsTooLargeIsNotReadToItsEnd() {
		var endless = new InputStream() {

			private long read;

			@Override
			public int read() {
				return 1;
			}

			@Override
			public int read(byte[] bytes, int from, int length) {
				this.read += length;
				assertThat(this.read).isLessThan(101L << 20);
				return length;
			}

		};
		refused("files.refused.too-large", endless);
	}

	@Test
	void theFingerprintIsThatOfTheContentAndNothingStaysBehind() throws IOException {
		try (var file = ReceivedFile.of("C:\\texts\\a.pdf", text("%PDF-1.7 abc"))) {
			assertThat(file.name()).isEqualTo("a.pdf");
			assertThat(file.size()).isEqualTo(12);
			assertThat(file.sha256()).hasSize(64);
			file.close();
			assertThat(Files.exists(file.path())).isFalse();
		}
	}

	@Test
	void theNameIsKeptWithoutWhatNobodySeesAndEndsAsTheKindDoes() throws IOException {
		assertThat(kept("a\r\nX-Evil: 1.pdf")).isEqualTo("aX-Evil: 1.pdf");
		assertThat(kept("\u0000\uD800.pdf")).isEqualTo("gb-1.pdf");
		assertThat(kept("a\u202Efdp\u2066.exe")).isEqualTo("afdp.pdf");
		assertThat(kept("a.html")).isEqualTo("a.pdf");
		assertThat(kept("GB 1.1-2020")).isEqualTo("GB 1.1-2020.pdf");
		assertThat(kept("标准.PDF")).isEqualTo("标准.PDF");
		assertThat(kept("")).isEqualTo("gb-1.pdf");
		assertThat(kept(" \u200B ")).isEqualTo("gb-1.pdf");
	}

	private static String kept(String name) throws IOException {
		try (var file = ReceivedFile.of(name, text("%PDF-1.7 abc"))) {
			return file.named("gb-1").name();
		}
	}

	private static InputStream text(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
