package org.norma.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.norma.shared.Act;

/**
 * The questions that were shown to a person, kept in the session until they are answered.
 * An answer counts for what was asked: the same question about the same values, while the
 * thing is as it was.
 */
final class ShownQuestions {

	private static final String SHOWN = "norma.question.";

	private static final int MOST = 30;

	private ShownQuestions() {
	}

	/**
	 * Keeps that the question was shown; each for itself, so that two windows of a person
	 * do not take each other's away.
	 */
	static void add(HttpServletRequest request, String fingerprint) {
		var session = request.getSession();
		session.setAttribute(SHOWN + fingerprint, session.getLastAccessedTime());
		var shown = shown(session);
		shown.subList(0, Math.max(0, shown.size() - MOST)).forEach(session::removeAttribute);
	}

	/** Whether exactly this was shown before; it then counts as answered. */
	static boolean take(HttpServletRequest request, String fingerprint) {
		var session = request.getSession(false);
		if (session == null || session.getAttribute(SHOWN + fingerprint) == null) {
			return false;
		}
		session.removeAttribute(SHOWN + fingerprint);
		return true;
	}

	/** The oldest first. */
	private static List<String> shown(HttpSession session) {
		return Collections.list(session.getAttributeNames())
			.stream()
			.filter((name) -> name.startsWith(SHOWN))
			.sorted(Comparator.comparing((name) -> (Long) session.getAttribute(name)))
			.toList();
	}

	/**
	 * What was asked, about which values, and how the things were that the act changes.
	 * @param tried what the act would write into the ledger; things that it makes have no
	 * name yet
	 */
	static String fingerprint(Confirmation question, String person, List<Act> tried) {
		var text = new StringBuilder(person).append('\n')
			.append(question.key())
			.append('\n')
			.append(question.address());
		question.arguments().forEach((each) -> text.append('\n').append((each instanceof Filling.Preview) ? "" : each));
		question.kept().stream().map((each) -> '\n' + each.name() + '=' + each.value()).sorted().forEach(text::append);
		question.foreseen()
			.forEach((each) -> text.append('\n').append(each.key()).append(Arrays.toString(each.arguments())));
		tried.forEach((act) -> text.append('\n').append(act.verb()).append(new TreeMap<>(act.before())));
		return sha256(text.toString());
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
