package org.norma.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The strict firewall; an encoded slash passes where a number stands in the address, and
 * no text has control characters, which neither the database nor XML can hold.
 */
class NumberFirewall implements HttpFirewall {

	private final StrictHttpFirewall everywhere = new StrictHttpFirewall();

	private final StrictHttpFirewall numbers = new StrictHttpFirewall();

	NumberFirewall() {
		this.numbers.setAllowUrlEncodedSlash(true);
		this.numbers.setAllowedParameterValues(NumberFirewall::isText);
		this.everywhere.setAllowedParameterValues(NumberFirewall::isText);
	}

	private static boolean isText(String value) {
		return value.chars().allMatch((each) -> each >= ' ' || each == '\t' || each == '\n' || each == '\r');
	}

	@Override
	public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
		boolean number = request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/standards/");
		return (number ? this.numbers : this.everywhere).getFirewalledRequest(request);
	}

	@Override
	public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
		return this.everywhere.getFirewalledResponse(response);
	}

}
