package org.norma.shared.export;

/** Text without the characters that XML 1.0 cannot hold. */
final class XmlText {

	private XmlText() {
	}

	static String of(String text) {
		boolean clean = text.codePoints().allMatch(XmlText::isHeld);
		return clean ? text
				: text.codePoints()
					.filter(XmlText::isHeld)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	private static boolean isHeld(int c) {
		return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
				|| c >= 0x10000;
	}

}
