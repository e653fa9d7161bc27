package org.norma.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind. */
final class Samples {

	private Samples() {
	}

	static byte[] pdf(String words) {
		return ("%PDF-1.4\n%" + words + "\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
				+ "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
				+ "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
				+ "trailer<</Root 1 0 R>>\n%%EOF\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] doc(int before) {
		var head = java.util.HexFormat.of().parseHex("d0cf11e0a1b11ae1");
		var word = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
		var doc = new byte[before + word.length];
		System.arraycopy(head, 0, doc, 0, head.length);
		System.arraycopy(word, 0, doc, before, word.length);
		return doc;
	}

	static byte[] docx() {
		return zip(Map.of("[Content_Types].xml", new byte[] { 1 }, "word/document.xml", new byte[] { 1 }));
	}

	static byte[] docm() {
		return zip(Map.of("word/document.xml", new byte[] { 1 }, "word/vbaProject.bin", new byte[] { 1 }));
	}

	static byte[] ofd() {
		return zip(Map.of("OFD.xml", new byte[] { 1 }));
	}

	static byte[] zip(String name, byte[] content, Charset names) {
		return zip(Map.of(name, content), names);
	}

	static byte[] zip(Map<String, byte[]> files) {
		return zip(files, StandardCharsets.UTF_8);
	}

	private static byte[] zip(Map<String, byte[]> files, Charset names) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes, names)) {
			for (var file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
