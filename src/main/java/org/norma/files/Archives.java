package org.norma.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Opens ZIP archives whose names may be written in the character set of Chinese systems.
 */
final class Archives {

	private static final Charset CHINESE = Charset.forName("GB18030");

	private Archives() {
	}

	/**
	 * @throws ZipException when it is damaged or no archive
	 */
	static ZipFile open(Path path) throws IOException {
		try {
			return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
		}
		catch (ZipException ex) {
			return new ZipFile(path.toFile(), CHINESE);
		}
	}

}
