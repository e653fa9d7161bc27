package org.norma.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.shared.Act;

/**
 * The questions that were shown to a person, kept in the session until they are answered.
 * An answer counts for what was asked: the same question about the same values, while the
 * thing is as it was.
 */
final class ShownQuestions {

	private static final String SHOWN = "norma.questions";

	private static final int MOST = 30;

	private ShownQuestions() {
	}

	/** Keeps that the question was shown. */
	static void add(HttpServletRequest request, String fingerprint) {
		var shown = shown(request);
		shown.remove(fingerprint);
		shown.add(fingerprint);
		request.getSession()
			.setAttribute(SHOWN, new ArrayList<>(shown.subList(Math.max(0, shown.size() - MOST), shown.size())));
	}

	/** Whether exactly this was shown before; it then counts as answered. */
	static boolean take(HttpServletRequest request, String fingerprint) {
		var shown = shown(request);
		if (!shown.remove(fingerprint)) {
			return false;
		}
		request.getSession().setAttribute(SHOWN, shown);
		return true;
	}

	private static ArrayList<String> shown(HttpServletRequest request) {
		var session = request.getSession(false);
		var shown = (session != null) ? session.getAttribute(SHOWN) : null;
		var found = new ArrayList<String>();
		if (shown instanceof List<?> list) {
			list.forEach((each) -> found.add(String.valueOf(each)));
		}
		return found;
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
		question.arguments().forEach((each) -> text.append('\n').append(each));
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
