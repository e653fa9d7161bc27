package org.norma.notifications;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.springframework.web.util.UriUtils;

/** Paths of pages as they may stand in headers, mails and calendars (RFC 3986). */
final class Href {

	private static final Pattern TO_ENCODE = Pattern.compile("[^\\x21-\\x7E]+|[\"<>\\\\^`{|}]");

	private Href() {
	}

	/**
	 * The path, with what may not stand in it encoded; what is encoded already is kept.
	 */
	static String encoded(String path) {
		return TO_ENCODE.matcher(path).replaceAll((match) -> UriUtils.encode(match.group(), StandardCharsets.UTF_8));
	}

	/** Whether the path leads to a page of Norma. */
	static boolean isLocal(String path) {
		return path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
	}

}
