package org.norma.consultations.web;

import java.io.UnsupportedEncodingException;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A list over all its pages: what other tests have left there pushes nothing out. */
final class AllPages {

	private AllPages() {
	}

	static String of(MockMvcTester web, String list) {
		var all = new StringBuilder();
		var page = 0;
		String text;
		do {
			text = text(web, list + "&page=" + page++);
			all.append(text);
		}
		while (text.contains("rel=\"next\""));
		return all.toString();
	}

	private static String text(MockMvcTester web, String address) {
		try {
			return web.get().uri(address).exchange().getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
