package org.norma.accounts.web;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpHeaders;
import org.springframework.session.Session;

/**
 * Where a session was opened, as far as the browser says.
 *
 * @param name browser and system, such as {@code Firefox, Linux}
 * @param address network address
 */
record SignInDevice(String name, String address) {

	private static final String NAME = "norma.device";

	private static final String ADDRESS = "norma.address";

	private static final List<String> BROWSERS = List.of("Edg", "Firefox", "Chrome", "Safari");

	private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux");

	static SignInDevice of(HttpServletRequest request) {
		var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
		var browser = firstIn(agent, BROWSERS).replace("Edg", "Edge");
		var system = firstIn(agent, SYSTEMS).replace("Macintosh", "macOS");
		var name = (browser.isEmpty() || system.isEmpty()) ? browser + system : browser + ", " + system;
		return new SignInDevice(name.isEmpty() ? "–" : name, request.getRemoteAddr());
	}

	static SignInDevice of(Session session) {
		return new SignInDevice(session.getAttributeOrDefault(NAME, "–"), session.getAttributeOrDefault(ADDRESS, "–"));
	}

	void keepIn(HttpSession session) {
		session.setAttribute(NAME, this.name);
		session.setAttribute(ADDRESS, this.address);
	}

	private static String firstIn(String agent, List<String> names) {
		return names.stream().filter(agent::contains).findFirst().orElse("");
	}

}
