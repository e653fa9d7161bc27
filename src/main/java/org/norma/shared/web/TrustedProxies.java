package org.norma.shared.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The one list of proxies whose word counts, for everything: who the client is, and under
 * which address people see Norma. What a client says of itself counts only as far as one
 * of them wrote it.
 */
@ConfigurationProperties("norma")
class TrustedProxies {

	/** Written by proxies, also by those that are not believed. */
	static final List<String> HEADERS = List.of("X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port",
			"X-Forwarded-Prefix", "X-Forwarded-Ssl", "X-Forwarded-For", "Forwarded");

	/** Those that say under which address people see Norma. */
	private static final List<String> OF_THE_ADDRESS = HEADERS.subList(0, 4);

	private static final String NUMERIC = "[0-9A-Fa-f.:]{2,45}";

	private final List<IpAddressMatcher> networks;

	/**
	 * Reads the list.
	 * @param trustedProxies addresses, or networks such as {@code 10.1.0.0/16}
	 */
	TrustedProxies(@DefaultValue List<String> trustedProxies) {
		this.networks = trustedProxies.stream().map(IpAddressMatcher::new).toList();
	}

	/** Who asks, and under which address. */
	Seen see(HttpServletRequest request) {
		var client = request.getRemoteAddr();
		var claims = values(request, "X-Forwarded-For");
		int proxies = 0;
		while (trusts(client)) {
			proxies++;
			var claimed = (proxies <= claims.size()) ? numeric(claims.get(claims.size() - proxies)) : "";
			if (!claimed.matches(NUMERIC)) {
				break;
			}
			client = claimed;
		}
		return new Seen(client, (proxies > 0) ? said(request, proxies) : Map.of());
	}

	boolean trusts(String address) {
		try {
			return this.networks.stream().anyMatch((network) -> network.matches(address));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Each proxy adds its own word at the end: that of the outermost trusted one counts,
	 * what stands before it came from outside.
	 */
	private static Map<String, String> said(HttpServletRequest request, int proxies) {
		var said = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
		for (var header : OF_THE_ADDRESS) {
			var values = values(request, header);
			if (!values.isEmpty()) {
				said.put(header, values.get(Math.max(0, values.size() - proxies)));
			}
		}
		return said;
	}

	private static List<String> values(HttpServletRequest request, String header) {
		var values = new ArrayList<String>();
		for (var line : Collections.list(request.getHeaders(header))) {
			for (var value : line.split(",")) {
				values.add(value.strip());
			}
		}
		values.removeIf(String::isEmpty);
		return values;
	}

	/** Some proxies write the port of the client too. */
	private static String numeric(String claim) {
		if (claim.startsWith("[")) {
			return claim.substring(1).replaceFirst("].*", "");
		}
		return (claim.indexOf(':') == claim.lastIndexOf(':')) ? claim.replaceFirst(":.*", "") : claim;
	}

	/**
	 * What is believed of a request.
	 *
	 * @param client address of the nearest that is no trusted proxy
	 * @param headers what trusted proxies say of the address under which people see Norma
	 */
	record Seen(String client, Map<String, String> headers) {
	}

}
