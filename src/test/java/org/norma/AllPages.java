package org.norma;

import java.io.UnsupportedEncodingException;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A list over all its pages: what other tests have left there pushes nothing out. */
public final class AllPages {

	private AllPages() {
	}

	/** What anybody reads. */
	public static String of(MockMvcTester web, String list) {
		return of(web, list, (request) -> request);
	}

	/** What the person reads. */
	public static String of(MockMvcTester web, String list, RequestPostProcessor person) {
		var all = new StringBuilder();
		var page = 0;
		String text;
		do {
			text = text(web, list + "&page=" + page++, person);
			all.append(text);
		}
		while (text.contains("rel=\"next\""));
		return all.toString();
	}

	private static String text(MockMvcTester web, String address, RequestPostProcessor person) {
		try {
			return web.get().uri(address).with(person).exchange().getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
