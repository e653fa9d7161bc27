package org.norma.api.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Who asks: the nearest address that is not one of our proxies. What a client claims
 * about itself is believed only as far as a trusted proxy wrote it.
 */
class ClientAddress {

	private static final int GROUPS_OF_A_NETWORK = 4;

	private final List<IpAddressMatcher> trusted;

	ClientAddress(List<String> trustedProxies) {
		this.trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
	}

	String of(HttpServletRequest request) {
		var original = original(request);
		var address = original.getRemoteAddr();
		for (var claimed : claims(original)) {
			if (!isTrusted(address)) {
				break;
			}
			address = claimed;
		}
		return network(address);
	}

	/** The request as it came, before the frame took over forwarded headers. */
	private static HttpServletRequest original(HttpServletRequest request) {
		ServletRequest original = request;
		while (original instanceof ServletRequestWrapper wrapper) {
			original = wrapper.getRequest();
		}
		return (HttpServletRequest) original;
	}

	/** The nearest proxy wrote the last one. */
	private static List<String> claims(HttpServletRequest request) {
		var values = Collections.list(request.getHeaders("X-Forwarded-For"));
		var claims = new ArrayList<>(Arrays.asList(String.join(",", values).split("\\s*,\\s*")));
		claims.removeIf((claim) -> !claim.matches("[0-9A-Fa-f.:]{2,45}"));
		Collections.reverse(claims);
		return claims;
	}

	private boolean isTrusted(String address) {
		try {
			return this.trusted.stream().anyMatch((network) -> network.matches(address));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** With IPv6 one client has a whole /64. */
	private static String network(String address) {
		if (!address.contains(":") || address.contains(".")) {
			return address;
		}
		try {
			var bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 2 * GROUPS_OF_A_NETWORK));
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
