package org.norma.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The strict firewall; an encoded slash passes where a number stands in the address. */
class NumberFirewall implements HttpFirewall {

	private final StrictHttpFirewall everywhere = new StrictHttpFirewall();

	private final StrictHttpFirewall numbers = new StrictHttpFirewall();

	NumberFirewall() {
		this.numbers.setAllowUrlEncodedSlash(true);
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
